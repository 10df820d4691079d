import type { ReactElement } from 'react'
import { usePhrase } from '../../language/language.tsx'
import { MarkSample, SpotSample } from '../../map/mark-sample.tsx'
import { Legend } from '../../parts/legend.tsx'

/** What marks and spots mean. Kinds are told beside their boxes. */
export function MapLegend(): ReactElement {
  const phrase = usePhrase()
  return (
    <Legend
      groups={[
        {
          title: phrase('map.legend-marks'),
          samples: [true, false].map((isSure) => ({
            sample: <MarkSample kind="headquarters" isSure={isSure} />,
            words: phrase(isSure ? 'map.legend-sure' : 'map.legend-unsure'),
          })),
        },
        {
          title: phrase('map.legend-spots'),
          samples: [false, true].map((isArea) => ({
            sample: <SpotSample isArea={isArea} />,
            words: phrase(isArea ? 'map.legend-area' : 'map.legend-town'),
          })),
        },
      ]}
    />
  )
}
