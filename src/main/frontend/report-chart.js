import { init, use } from 'echarts/core';
import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { SVGRenderer } from 'echarts/renderers';

use([BarChart, LineChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);

// Told apart by lightness too, and by the pattern of the line.
const COLOURS = ['#0f5b94', '#c9741a', '#2f7d4f', '#7a4a9e', '#9a2f3c', '#4c5b6b'];
const DASHES = ['solid', 'dashed', 'dotted'];
const NARROW = 600;

const number = (value) => (value === null || value === undefined ? '—' : Number(value).toLocaleString('ru-RU'));

/** A bar or line chart. Property: chart, a JSON text of kind, title, categories, series and share (parts of a hundred). */
class ReportChart extends HTMLElement {
  connectedCallback() {
    if (!this.canvas) {
      // A heading of the page wraps by itself, a title inside the drawing does not.
      this.heading = document.createElement('div');
      this.heading.className = 'report-chart-title';
      this.canvas = document.createElement('div');
      this.append(this.heading, this.canvas);
    }
    this.observer = new ResizeObserver(() => this.draw());
    this.observer.observe(this);
    this.beforePrint = () => this.draw();
    window.addEventListener('beforeprint', this.beforePrint);
    this.draw();
  }

  disconnectedCallback() {
    this.observer?.disconnect();
    window.removeEventListener('beforeprint', this.beforePrint);
    this.drawing?.dispose();
    this.drawing = undefined;
    this.drawn = undefined;
  }

  set chart(value) {
    this._chart = value;
    this.draw();
  }

  get chart() {
    return this._chart;
  }

  draw() {
    const width = this.clientWidth;
    if (!this.isConnected || !this._chart || width === 0) {
      return;
    }
    if (this.drawn === this._chart + width) {
      return;
    }
    this.drawn = this._chart + width;
    const data = JSON.parse(this._chart);
    this.heading.textContent = data.title;
    // Many or long names read only beside horizontal bars.
    const lying = data.lying || (data.kind === 'BAR' && width < NARROW);
    const height = lying
      ? 80 + data.categories.length * Math.max(26, 13 * data.series.length + 8)
      : width < NARROW
        ? 260
        : 320;
    this.canvas.style.height = height + 'px';
    if (!this.drawing) {
      this.drawing = init(this.canvas, null, { renderer: 'svg' });
    }
    this.drawing.resize({ width, height });
    this.drawing.setOption(this.option(data, lying, width), true);
  }

  option(data, lying, width) {
    const room = Math.floor(lying ? width * 0.34 : (width - 60) / data.categories.length - 8);
    const categories = {
      type: 'category',
      data: data.categories,
      inverse: lying,
      axisTick: { show: false },
      axisLabel: { interval: 0, color: '#333', lineHeight: 14, width: room, overflow: lying ? 'truncate' : 'break' }
    };
    const values = { type: 'value', axisLabel: { color: '#333', formatter: number }, splitNumber: 4, ...(data.share ? { min: 0, max: 100 } : {}) };
    return {
      animation: false,
      color: COLOURS,
      // Texts are measured before they are drawn: the family must be named, not inherited.
      textStyle: { fontFamily: getComputedStyle(this).fontFamily },
      legend: { bottom: 0, type: 'scroll' },
      tooltip: { trigger: 'axis', valueFormatter: number, confine: true },
      grid: { left: 12, right: 44, top: 24, bottom: 40, containLabel: true },
      xAxis: lying ? values : categories,
      yAxis: lying ? categories : values,
      series: data.series.map((series, index) => ({
        name: series.name,
        type: data.kind === 'BAR' ? 'bar' : 'line',
        data: series.values,
        connectNulls: false,
        symbolSize: 8,
        barMaxWidth: 28,
        lineStyle: { type: DASHES[index % DASHES.length] },
        label: {
          show: data.kind === 'LINE' || (data.series.length <= 2 && data.categories.length <= 20),
          position: data.kind === 'LINE' ? (index === 0 ? 'top' : 'bottom') : lying ? 'right' : 'top',
          color: '#222',
          formatter: (point) => number(point.value)
        }
      }))
    };
  }
}

customElements.define('report-chart', ReportChart);
