import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';

/**
 * A BPMN model with marked elements. Properties: xml, and the ids of passed, current and next elements, separated by
 * spaces. The zoom keys are buttons, the wheel scrolls the page.
 */
class ProcessDiagram extends HTMLElement {
  connectedCallback() {
    if (!this.canvas) {
      this.canvas = document.createElement('div');
      this.canvas.className = 'process-canvas';
      this.canvas.setAttribute('role', 'group');
      this.canvas.setAttribute('aria-label', 'Схема процесса');
      const tools = document.createElement('div');
      tools.className = 'process-tools';
      tools.append(
        this.tool('+', 'Крупнее', () => this.zoomBy(1.25)),
        this.tool('−', 'Мельче', () => this.zoomBy(0.8)),
        this.tool('⤢', 'Вся схема', () => this.fit()),
        this.tool('◎', 'К текущему шагу', () => this.showCurrent())
      );
      this.append(this.canvas, tools);
    }
    this.draw();
    this.observer = new ResizeObserver(() => {
      if (this.viewer && this.drawn) {
        this.viewer.get('canvas').resized();
        if (!this.positioned && this.canvas.clientWidth > 0) {
          this.showStart();
        }
      }
    });
    this.observer.observe(this.canvas);
  }

  disconnectedCallback() {
    this.observer?.disconnect();
    this.viewer?.destroy();
    this.viewer = undefined;
    this.drawn = false;
    this.positioned = false;
  }

  set xml(value) {
    this._xml = value;
    this.draw();
  }

  get xml() {
    return this._xml;
  }

  tool(sign, label, action) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = sign;
    button.title = label;
    button.setAttribute('aria-label', label);
    button.addEventListener('click', action);
    return button;
  }

  async draw() {
    if (!this.isConnected || !this.canvas || !this._xml || this.drawing === this._xml) {
      return;
    }
    this.drawing = this._xml;
    this.viewer?.destroy();
    this.viewer = new NavigatedViewer({ container: this.canvas });
    const viewer = this.viewer;
    try {
      await viewer.importXML(this._xml);
    } catch (failure) {
      this.canvas.textContent = 'Схему не удалось нарисовать; положение процесса описано текстом ниже.';
      return;
    } finally {
      this.drawing = undefined;
    }
    if (this.viewer !== viewer) {
      return;
    }
    // The page scrolls with the wheel; zooming is for the buttons.
    viewer.get('zoomScroll').toggle(false);
    const canvas = viewer.get('canvas');
    const registry = viewer.get('elementRegistry');
    for (const [marker, ids] of [
      ['is-next', this.next],
      ['is-passed', this.passed],
      ['is-current', this.current]
    ]) {
      for (const id of (ids || '').split(' ').filter(Boolean)) {
        if (registry.get(id)) {
          canvas.addMarker(id, marker);
        }
      }
    }
    // The text below says the same; the drawing's hundreds of shapes would only be noise in a screen reader.
    this.canvas.querySelectorAll('[tabindex]').forEach(shape => shape.removeAttribute('tabindex'));
    this.canvas.querySelectorAll('svg').forEach(drawing => {
      if (!drawing.closest('a')) {
        drawing.setAttribute('aria-hidden', 'true');
      }
    });
    this.drawn = true;
    if (this.canvas.clientWidth > 0) {
      this.showStart();
    }
  }

  showStart() {
    this.positioned = true;
    this.fit();
    // A large model fitted into the frame is unreadable: begin at what is going on now.
    if (this.viewer.get('canvas').zoom() < 0.45) {
      this.showCurrent();
    }
  }

  fit() {
    this.viewer?.get('canvas').zoom('fit-viewport', 'auto');
  }

  zoomBy(factor) {
    const canvas = this.viewer?.get('canvas');
    canvas?.zoom(Math.min(3, Math.max(0.1, canvas.zoom() * factor)));
  }

  showCurrent() {
    const id = (this.current || '').split(' ').filter(Boolean)[0];
    const canvas = this.viewer?.get('canvas');
    const element = id && this.viewer.get('elementRegistry').get(id);
    if (!canvas) {
      return;
    }
    canvas.zoom(0.8);
    if (element) {
      canvas.scrollToElement(element, 80);
    }
  }
}

customElements.define('process-diagram', ProcessDiagram);
