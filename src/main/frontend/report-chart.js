import { init, use } from 'echarts/core';
import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TitleComponent, TooltipComponent } from 'echarts/components';
import { SVGRenderer } from 'echarts/renderers';

use([BarChart, LineChart, GridComponent, LegendComponent, TitleComponent, TooltipComponent, SVGRenderer]);

// Told apart by lightness too, and by the pattern of the line.
const COLOURS = ['#0f5b94', '#c9741a', '#2f7d4f', '#7a4a9e', '#9a2f3c', '#4c5b6b'];
const DASHES = ['solid', 'dashed', 'dotted'];
const NARROW = 600;

const number = (value) => (value === null || value === undefined ? '—' : Number(value).toLocaleString('ru-RU'));

const cut = (text, length) => (text.length > length ? text.slice(0, length - 1) + '…' : text);

/** A bar or line chart. Property: chart, a JSON text of kind, title, categories and series. */
class ReportChart extends HTMLElement {
  connectedCallback() {
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
    // Many or long names read only beside horizontal bars.
    const lying = data.lying || (data.kind === 'BAR' && width < NARROW);
    const height = lying
      ? 90 + data.categories.length * Math.max(26, 13 * data.series.length + 8)
      : width < NARROW
        ? 260
        : 320;
    this.style.height = height + 'px';
    if (!this.drawing) {
      this.drawing = init(this, null, { renderer: 'svg' });
    }
    this.drawing.resize({ width, height });
    this.drawing.setOption(this.option(data, lying, width), true);
  }

  option(data, lying, width) {
    const letters = Math.floor((lying ? width * 0.3 : width / data.categories.length) / 7);
    const categories = {
      type: 'category',
      data: data.categories,
      inverse: lying,
      axisTick: { show: false },
      axisLabel: { interval: 0, color: '#333', formatter: (name) => cut(name, Math.max(8, letters)) }
    };
    const values = { type: 'value', axisLabel: { color: '#333', formatter: number }, splitNumber: 4 };
    return {
      animation: false,
      color: COLOURS,
      textStyle: { fontFamily: 'inherit' },
      title: { text: data.title, textStyle: { fontSize: 14, width: width - 20, overflow: 'break' } },
      legend: { bottom: 0, type: 'scroll' },
      tooltip: { trigger: 'axis', valueFormatter: number, confine: true },
      grid: { left: 8, right: 40, top: 50, bottom: 36, containLabel: true },
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
