// `<picture-crop>`: the focal point and a crop for each ratio, on the picture itself. The numbers below it say the same,
// and are what is sent; whoever rather types them does.
import { words } from './send'

interface Box {
  left: number
  top: number
  width: number
}

const clamp = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), Math.max(least, most))
/** A step of the arrow keys, in hundredths; with Shift, and with Alt. */
const step = ({ shiftKey, altKey }: KeyboardEvent): number => (shiftKey ? 5 : altKey ? 0.1 : 1)
const LEAST = 5

const ARROWS: Record<string, [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** One ratio: its numbers, its box and its previews. */
class Shape {
  readonly name: string
  private readonly ratio: number
  readonly chosen: HTMLInputElement
  private readonly inputs: Record<keyof Box, HTMLInputElement>

  constructor(readonly fields: HTMLElement, private readonly crop: PictureCrop) {
    const { shape = '', a = '1', b = '1' } = fields.dataset
    this.name = shape
    this.ratio = Number(a) / Number(b)
    const input = (side: string): HTMLInputElement => fields.querySelector(`[name="${side}-${shape}"]`) as HTMLInputElement
    this.inputs = { left: input('left'), top: input('top'), width: input('width') }
    this.chosen = fields.querySelector(`[name="${shape}"]`) as HTMLInputElement
    this.chosen.addEventListener('change', () => this.set(this.chosen.checked ? this.box : null))
    for (const one of Object.values(this.inputs)) one.addEventListener('input', () => this.set(this.written()))
    fields.addEventListener('focusin', () => crop.show(this))
  }

  private written(): Box {
    const value = (side: keyof Box): number => Number(this.inputs[side].value) || 0
    return { left: value('left'), top: value('top'), width: value('width') }
  }

  /** The height that goes with a width, in hundredths of the picture's height. */
  high(width: number): number {
    return (width * this.crop.across) / this.ratio / this.crop.down
  }

  private get widest(): number {
    return Math.min(100, (100 * this.crop.down * this.ratio) / this.crop.across)
  }

  /** What readers get: the chosen box, else the largest around the focus. */
  get box(): Box {
    if (this.chosen.checked) return this.inside(this.written())
    const width = this.widest
    const { x, y } = this.crop.focal
    return this.inside({ left: x - width / 2, top: y - this.high(width) / 2, width })
  }

  private inside({ left, top, width }: Box): Box {
    const wide = clamp(width, LEAST, this.widest)
    return { left: clamp(left, 0, 100 - wide), top: clamp(top, 0, 100 - this.high(wide)), width: wide }
  }

  /** Chooses a box, or gives it back to the focus. */
  set(box: Box | null): void {
    this.chosen.checked = box !== null
    if (box) this.write(this.inside(box), document.activeElement)
    this.crop.draw()
  }

  /** What somebody is typing stays as they type it. */
  private write(box: Box, typing: Element | null): void {
    for (const side of ['left', 'top', 'width'] as const) {
      if (this.inputs[side] !== typing) this.inputs[side].value = box[side].toFixed(2)
    }
  }

  draw(): void {
    const box = this.box
    if (!this.chosen.checked) this.write(box, null)
    for (const shot of this.fields.querySelectorAll<HTMLElement>('.shot')) this.preview(shot, box)
  }

  /** Shows a part of the whole picture, as a rendition would. */
  private preview(shot: HTMLElement, { left, top, width }: Box): void {
    const image = shot.querySelector('img')
    // As wide as readers see it, where there is room for that.
    const room = shot.closest('.previews')?.clientWidth || document.documentElement.clientWidth - 32
    const wide = Math.min(Number(shot.dataset.width), room)
    if (!image) return
    const scale = (wide * 100) / width
    const { across, down, whole } = this.crop
    if (image.src !== whole) {
      image.src = whole
      image.loading = 'eager'
    }
    shot.classList.add('live')
    shot.style.setProperty('width', `${wide}px`)
    shot.style.setProperty('height', `${wide / this.ratio}px`)
    image.style.setProperty('width', `${scale}px`)
    image.style.setProperty('height', `${(scale * down) / across}px`)
    image.style.setProperty('inset-inline-start', `${(-left * scale) / 100}px`)
    image.style.setProperty('inset-block-start', `${(-top * scale * down) / across / 100}px`)
  }
}

class PictureCrop extends HTMLElement {
  across = 1
  down = 1
  whole = ''
  private stage!: HTMLElement
  private point!: HTMLButtonElement
  private frame!: HTMLButtonElement
  private corner!: HTMLButtonElement
  private x!: HTMLInputElement
  private y!: HTMLInputElement
  private shapes: Shape[] = []
  private shown!: Shape

  connectedCallback(): void {
    const stage = this.querySelector<HTMLElement>('.stage')
    const image = stage?.querySelector('img')
    if (!stage || !image || this.shapes.length || this.querySelector('fieldset[disabled]')) return
    this.stage = stage
    ;[this.across, this.down, this.whole] = [Number(this.dataset.width), Number(this.dataset.height), image.src]
    this.x = this.querySelector('[name=x]') as HTMLInputElement
    this.y = this.querySelector('[name=y]') as HTMLInputElement
    this.shapes = [...this.querySelectorAll<HTMLElement>('[data-shape]')].map((fields) => new Shape(fields, this))
    this.shown = this.shapes[0] as Shape
    this.frame = this.handle('frame', words.crop)
    this.corner = this.handle('corner', words.size)
    this.point = this.handle('point', words.focus)
    for (const input of [this.x, this.y]) input.addEventListener('input', () => this.draw())
    this.keys()
    this.mouse(image)
    this.tabs()
    this.classList.add('live')
    this.show(this.shown)
  }

  get focal(): { x: number; y: number } {
    return { x: Number(this.x.value) || 0, y: Number(this.y.value) || 0 }
  }

  private handle(name: string, label = ''): HTMLButtonElement {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = name
    button.dataset.says = label
    button.setAttribute('aria-describedby', 'crop-how')
    this.stage.append(button)
    return button
  }

  /** The ratio that the box on the picture is of. */
  show(shape: Shape): void {
    this.shown = shape
    for (const one of this.shapes) one.fields.classList.toggle('shown', one === shape)
    for (const tab of this.querySelectorAll<HTMLElement>('.ratios button')) {
      tab.setAttribute('aria-pressed', String(tab.dataset.of === shape.name))
    }
    this.draw()
  }

  private tabs(): void {
    const row = document.createElement('p')
    row.className = 'ratios stages'
    for (const shape of this.shapes) {
      const tab = document.createElement('button')
      tab.type = 'button'
      tab.dataset.of = shape.name
      tab.dir = 'ltr'
      tab.textContent = shape.name.replace('x', ':')
      tab.onclick = () => this.show(shape)
      row.append(tab)
    }
    this.stage.after(row)
  }

  private aim(x: number, y: number): void {
    this.x.value = clamp(x, 0, 100).toFixed(2)
    this.y.value = clamp(y, 0, 100).toFixed(2)
    this.draw()
  }

  private keys(): void {
    const moves = (button: HTMLElement, move: (x: number, y: number) => void): void =>
      button.addEventListener('keydown', (event) => {
        const way = ARROWS[event.key]
        if (!way) return
        event.preventDefault()
        move(way[0] * step(event), way[1] * step(event))
      })
    moves(this.point, (x, y) => this.aim(this.focal.x + x, this.focal.y + y))
    moves(this.frame, (x, y) => this.move(this.shown.box, x, y))
    moves(this.corner, (x, y) => this.grow(this.shown.box, x || y))
    this.frame.addEventListener('keydown', (event) => {
      const by = ({ '+': 1, '=': 1, '-': -1, _: -1 } as Record<string, number>)[event.key]
      if (!by) return
      event.preventDefault()
      this.grow(this.shown.box, by * step(event))
    })
  }

  private move({ left, top, width }: Box, x: number, y: number): void {
    this.shown.set({ left: left + x, top: top + y, width })
  }

  private grow({ left, top, width }: Box, by: number): void {
    this.shown.set({ left, top, width: width + by })
  }

  private mouse(image: HTMLElement): void {
    const drags = (button: HTMLElement, drag: (box: Box, x: number, y: number) => void): void => {
      // Else the browser begins to drag or to mark, and the pointer is lost.
      button.addEventListener('mousedown', (event) => {
        event.preventDefault()
        button.focus()
      })
      button.addEventListener('pointerdown', (down) => {
        const [box, focal, { width, height }] = [this.shown.box, this.focal, this.stage.getBoundingClientRect()]
        const part = (event: PointerEvent): [number, number] => [
          ((event.clientX - down.clientX) * 100) / width,
          ((event.clientY - down.clientY) * 100) / height,
        ]
        const moved = (event: PointerEvent): void => {
          if (button === this.point) this.aim(focal.x + part(event)[0], focal.y + part(event)[1])
          else drag(box, ...part(event))
        }
        button.setPointerCapture(down.pointerId)
        button.addEventListener('pointermove', moved)
        button.addEventListener('lostpointercapture', () => button.removeEventListener('pointermove', moved), { once: true })
      })
    }
    drags(this.point, () => {})
    drags(this.frame, (box, x, y) => this.move(box, x, y))
    drags(this.corner, (box, x) => this.grow(box, x))
    // A click where nothing else is, is where to look.
    const aim = (event: MouseEvent): void => {
      const { left, top, width, height } = image.getBoundingClientRect()
      this.aim(((event.clientX - left) * 100) / width, ((event.clientY - top) * 100) / height)
    }
    image.addEventListener('dragstart', (event) => event.preventDefault())
    image.addEventListener('click', aim)
    this.frame.addEventListener('dblclick', aim)
  }

  draw(): void {
    const { left, top, width } = this.shown.box
    const high = this.shown.high(width)
    const place = (element: HTMLElement, x: number, y: number): void => {
      element.style.setProperty('inset-inline-start', `${x}%`)
      element.style.setProperty('inset-block-start', `${y}%`)
    }
    place(this.frame, left, top)
    this.frame.style.setProperty('width', `${width}%`)
    this.frame.style.setProperty('height', `${high}%`)
    place(this.corner, left + width, top + high)
    place(this.point, this.focal.x, this.focal.y)
    this.frame.classList.toggle('chosen', this.shown.chosen.checked)
    const said = (button: HTMLElement, ...numbers: number[]): void =>
      button.setAttribute('aria-label', `${button.dataset.says}: ${numbers.map((one) => `${Math.round(one)}%`).join(', ')}`)
    said(this.point, this.focal.x, this.focal.y)
    said(this.frame, left, top)
    said(this.corner, width)
    for (const shape of this.shapes) shape.draw()
  }
}

customElements.define('picture-crop', PictureCrop)
