import { NodeProgram } from 'sigma/rendering'
import type { NodeDisplayData, RenderParams } from 'sigma/types'
import { floatColor } from 'sigma/utils'
import type { EntityType } from '../../src/claims/entity.ts'
import { mostEdges } from './coarse.ts'
import { type Corner, writeCorners } from './corners.ts'

/** The shapes of entities, in the order of the shader: a type can be told without its colour. */
export const SHAPES = { person: 0, organization: 1, place: 2, event: 3 } as const satisfies Record<EntityType, number>

/** What the program reads of a node beside the size and colour that sigma knows. */
export interface NodeDrawn {
  /** One of `SHAPES`. */
  readonly shape: number
  /** Whether it was put where it is by hand: it has a hole then. */
  readonly pinned: boolean
}

const CORNERS: readonly Corner[] = [
  [-1, 1],
  [-1, -1],
  [1, 1],
  [1, 1],
  [-1, -1],
  [1, -1],
]
const UNIFORMS = ['u_matrix', 'u_viewport', 'u_sizeRatio', 'u_pixelRatio'] as const

/** Draws persons as discs, organizations as squares, places as diamonds and events as triangles. */
export class ShapeProgram extends NodeProgram<(typeof UNIFORMS)[number]> {
  getDefinition() {
    const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext
    return {
      VERTICES: CORNERS.length,
      VERTEX_SHADER_SOURCE: VERTEX,
      FRAGMENT_SHADER_SOURCE: FRAGMENT,
      METHOD: TRIANGLES,
      UNIFORMS,
      ATTRIBUTES: [
        { name: 'a_position', size: 2, type: FLOAT },
        { name: 'a_form', size: 3, type: FLOAT },
        { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_corner', size: 2, type: FLOAT },
      ],
    }
  }

  processVisibleItem(id: number, offset: number, data: NodeDisplayData & Partial<NodeDrawn>): void {
    const { x, y, size, shape = 0, pinned = false, color } = data
    const values = [x, y, size, shape, pinned ? 1 : 0, floatColor(color), id]
    writeCorners({ array: this.array, offset, corners: CORNERS }, values)
  }

  /** Draws nobody a second time, to be pointed at, while the picture moves. */
  override drawWebGL(...[method, program]: Parameters<NodeProgram['drawWebGL']>): void {
    if (program.isPicking && mostEdges(this.renderer) !== null) return
    super.drawWebGL(method, program)
  }

  setUniforms(
    { matrix, width, height, sizeRatio, pixelRatio }: RenderParams,
    { gl, uniformLocations: at }: Parameters<NodeProgram<(typeof UNIFORMS)[number]>['setUniforms']>[1],
  ): void {
    gl.uniformMatrix3fv(at['u_matrix'] ?? null, false, matrix)
    gl.uniform2f(at['u_viewport'] ?? null, width, height)
    gl.uniform1f(at['u_sizeRatio'] ?? null, sizeRatio)
    gl.uniform1f(at['u_pixelRatio'] ?? null, pixelRatio)
  }
}

const VERTEX = /* glsl */ `
attribute vec2 a_position;
attribute vec3 a_form; // size, shape, pinned
attribute vec4 a_color;
attribute vec4 a_id;
attribute vec2 a_corner;

uniform mat3 u_matrix;
uniform vec2 u_viewport;
uniform float u_sizeRatio;

varying vec4 v_color;
varying vec2 v_place; // pixels from the middle
varying vec3 v_form;

const float bias = 255.0 / 254.0;

void main() {
  float radius = a_form.x / u_sizeRatio;
  v_place = a_corner * (radius * 1.25 + 1.0);
  v_form = vec3(radius, a_form.yz);
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= bias;
  gl_Position = vec4((u_matrix * vec3(a_position, 1.0)).xy + v_place * 2.0 / u_viewport, 0.0, 1.0);
}
`

const FRAGMENT = /* glsl */ `
precision highp float;

varying vec4 v_color;
varying vec2 v_place;
varying vec3 v_form;

uniform float u_pixelRatio;

// The distance to the outline in pixels: negative inside.
float outline(float shape, vec2 place, float radius) {
  vec2 far = abs(place);
  if (shape < 0.5) return length(place) - radius;
  if (shape < 1.5) return max(far.x, far.y) - radius * 0.88;
  if (shape < 2.5) return (far.x + far.y - radius * 1.2) * 0.7071;
  return max(far.x * 0.866 + place.y * 0.5, -place.y - radius * 0.1) - radius * 0.6;
}

void main() {
  float part = outline(v_form.y, v_place, v_form.x);
  #ifdef PICKING_MODE
  gl_FragColor = part <= 1.0 ? v_color : vec4(0.0);
  #else
  if (v_form.z > 0.5) part = max(part, v_form.x * 0.35 - length(v_place));
  float alpha = clamp(0.5 - part * u_pixelRatio, 0.0, 1.0);
  gl_FragColor = v_color * alpha;
  #endif
}
`
