import { EdgeProgram } from 'sigma/rendering'
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types'
import { floatColor } from 'sigma/utils'
import { mostEdges } from './coarse.ts'
import { type Corner, writeCorners } from './corners.ts'
import { ALONGS, type EdgeLook, ENDS, LINES, SIZES, STROKES, type Stroke } from './edge-look.ts'

/** What the program reads of an edge beside the size and colour that sigma knows. */
export interface EdgeDrawn {
  /** See `codeOf`. */
  readonly code: number
  /** Which of the edges that join the same two it is, counted from the middle. */
  readonly lane: number
  /** 0 to 1. */
  readonly opacity: number
}

/** A look and a stroke in one number, as the shader takes it apart. */
export function codeOf({ line, end, along }: EdgeLook, stroke: Stroke): number {
  return LINES.indexOf(line) + 2 * ENDS.indexOf(end) + 8 * ALONGS.indexOf(along) + 32 * STROKES.indexOf(stroke)
}

/** Along the edge from 0 to 1, and to which side of it. */
const CORNERS: readonly Corner[] = [
  [0, 1],
  [0, -1],
  [1, 1],
  [1, 1],
  [0, -1],
  [1, -1],
]
const UNIFORMS = ['u_matrix', 'u_viewport', 'u_sizeRatio', 'u_pixelRatio', 'u_coarse'] as const

/**
 * Draws edges as lines with marks along and at their end, whole, dashed or dotted. Positions become pixels in the vertex
 * shader, so that marks and dashes keep their size at every zoom; the fragment shader measures the distance to each part.
 */
export class LineProgram extends EdgeProgram<(typeof UNIFORMS)[number]> {
  getDefinition() {
    const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext
    return {
      VERTICES: CORNERS.length,
      VERTEX_SHADER_SOURCE: VERTEX,
      FRAGMENT_SHADER_SOURCE: FRAGMENT,
      METHOD: TRIANGLES,
      UNIFORMS,
      ATTRIBUTES: [
        { name: 'a_start', size: 2, type: FLOAT },
        { name: 'a_end', size: 2, type: FLOAT },
        { name: 'a_radii', size: 2, type: FLOAT },
        { name: 'a_form', size: 4, type: FLOAT },
        { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_corner', size: 2, type: FLOAT },
      ],
    }
  }

  processVisibleItem(
    _: number,
    offset: number,
    source: NodeDisplayData,
    target: NodeDisplayData,
    data: EdgeDisplayData & Partial<EdgeDrawn>,
  ): void {
    const { size, code = 0, lane = 0, opacity = 1, color } = data
    const values = [
      source.x,
      source.y,
      target.x,
      target.y,
      source.size,
      target.size,
      size,
      code,
      lane,
      opacity,
      floatColor(color),
    ]
    writeCorners({ array: this.array, offset, corners: CORNERS }, values)
  }

  /** Draws only the first edges while the picture moves: `verticesCount` is how many sigma draws in one call. */
  override drawWebGL(...[method, program]: Parameters<EdgeProgram['drawWebGL']>): void {
    const all = this.verticesCount
    const most = mostEdges(this.renderer)
    if (most !== null) this.verticesCount = Math.min(all, Math.ceil(most) * CORNERS.length)
    super.drawWebGL(method, program)
    this.verticesCount = all
  }

  setUniforms(
    { matrix, width, height, sizeRatio, pixelRatio }: RenderParams,
    { gl, uniformLocations: at }: Parameters<EdgeProgram<(typeof UNIFORMS)[number]>['setUniforms']>[1],
  ): void {
    gl.uniformMatrix3fv(at['u_matrix'] ?? null, false, matrix)
    gl.uniform2f(at['u_viewport'] ?? null, width, height)
    gl.uniform1f(at['u_sizeRatio'] ?? null, sizeRatio)
    gl.uniform1f(at['u_pixelRatio'] ?? null, pixelRatio)
    gl.uniform1f(at['u_coarse'] ?? null, mostEdges(this.renderer) === null ? 0 : 1)
  }
}

function glsl(number: number): string {
  return Number.isInteger(number) ? `${number}.0` : String(number)
}

const VERTEX = /* glsl */ `
attribute vec2 a_start;
attribute vec2 a_end;
attribute vec2 a_radii;
attribute vec4 a_form; // width, code, lane, opacity
attribute vec4 a_color;
attribute vec2 a_corner;

uniform mat3 u_matrix;
uniform vec2 u_viewport;
uniform float u_sizeRatio;
uniform float u_coarse;

varying vec4 v_color;
varying vec2 v_place; // pixels along the edge and beside it
varying float v_length;
varying float v_width;
varying float v_code;

const float bias = 255.0 / 254.0;

void main() {
  vec2 half_size = u_viewport / 2.0;
  vec2 start = (u_matrix * vec3(a_start, 1.0)).xy * half_size;
  vec2 end = (u_matrix * vec3(a_end, 1.0)).xy * half_size;
  vec2 difference = end - start;
  float distance = length(difference);
  vec2 radii = a_radii / u_sizeRatio;
  float whole = distance - radii.x - radii.y;
  if (whole <= 0.0) {
    // The two ends touch: there is no room for a line.
    gl_Position = vec4(2.0, 2.0, 0.0, 1.0);
    return;
  }
  vec2 direction = difference / distance;
  vec2 normal = vec2(-direction.y, direction.x);
  vec2 origin = start + direction * radii.x + normal * a_form.z * ${glsl(SIZES.lane)};

  float width = a_form.x;
  float reach = u_coarse > 0.5 ? 0.6 : ${glsl(SIZES.reach)} + width;
  v_place = vec2(a_corner.x * whole, a_corner.y * reach);
  v_length = whole;
  v_width = width;
  v_code = a_form.y;
  v_color = vec4(a_color.rgb, a_form.w);
  gl_Position = vec4((origin + direction * v_place.x + normal * v_place.y) / half_size, 0.0, 1.0);
}
`

const FRAGMENT = /* glsl */ `
precision highp float;

varying vec4 v_color;
varying vec2 v_place;
varying float v_length;
varying float v_width;
varying float v_code;

uniform float u_pixelRatio;
uniform float u_coarse;

// Each part is a distance in pixels: negative inside.

float every(float along, float period) {
  return mod(along, period) - period / 2.0;
}

float lines(float form, float across) {
  if (form < 0.5) return across - v_width / 2.0;
  return abs(across - ${glsl(SIZES.gap)} - v_width / 4.0) - v_width * 0.38;
}

float broken(float stroke, float along) {
  if (stroke < 0.5) return -1000.0;
  if (stroke < 1.5) return abs(every(along, ${glsl(SIZES.dash[0])})) - ${glsl(SIZES.dash[1] / 2)};
  return abs(every(along, ${glsl(SIZES.dots[0])})) - ${glsl(SIZES.dots[1] / 2)};
}

float marks(float kind, float along, float across) {
  float place = every(along - v_length / 2.0, ${glsl(SIZES.period)});
  if (kind < 0.5) return 1000.0;
  if (kind < 1.5) return max((abs(place + across - ${glsl(SIZES.reach / 2)}) - 1.2) * 0.7, across - ${glsl(SIZES.reach)});
  if (kind < 2.5) return max(abs(place) - 0.8, across - ${glsl(SIZES.reach)});
  return length(vec2(place, across)) - ${glsl(SIZES.bead)} - v_width * 0.25;
}

float ends(float kind, float left, float across) {
  if (kind < 0.5) return 1000.0;
  if (kind < 1.5) return max((across - left * ${glsl(SIZES.reach / SIZES.arrow)}) * 0.9, left - ${glsl(SIZES.arrow)});
  if (kind < 2.5) return length(vec2(left - ${glsl(SIZES.dot)}, across)) - ${glsl(SIZES.dot)};
  return max(abs(left - 1.5) - 1.2, across - ${glsl(SIZES.reach)});
}

void main() {
  float alpha = v_color.a;
  if (u_coarse < 0.5) {
    float code = floor(v_code + 0.5);
    float form = mod(code, 2.0);
    float end = mod(floor(code / 2.0), 4.0);
    float mark = mod(floor(code / 8.0), 4.0);
    float stroke = floor(code / 32.0);
    float along = v_place.x;
    float across = abs(v_place.y);
    float part = max(lines(form, across), broken(stroke, along));
    part = min(part, min(marks(mark, along, across), ends(end, v_length - along, across)));
    alpha *= clamp(0.5 - part * u_pixelRatio, 0.0, 1.0);
  }
  if (alpha <= 0.0) discard;
  gl_FragColor = vec4(v_color.rgb * alpha, alpha);
}
`
