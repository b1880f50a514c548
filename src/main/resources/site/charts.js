'use strict';

// Each chart is drawn from the table beneath it, so the two cannot differ.
const COLOURS = ['#17566e', '#d08a2e', '#a8433a', '#6b8f71', '#6d5a8d', '#8a8f98', '#4a90a4', '#b5a642'];

/** What became of reports has the colours that it has on all pages. */
const TONES = {
  reporting: ['#2c6a3f', '#c08a1e', '#7a5aa6', '#8a8f98', '#a8261d'],
  quality: ['#2c6a3f', '#c08a1e'],
};

/** Below this number a share says nothing. */
const ENOUGH = 30;

function read(figure) {
  const table = figure.querySelector('table');
  const heads = [...table.tHead.rows[0].cells].slice(1, -1);
  const rows = [...table.tBodies[0].rows];
  const number = (cell) => (cell.textContent.trim() === '' ? null : Number(cell.textContent));
  return {
    title: figure.querySelector('h2').textContent,
    unit: figure.dataset.unit,
    colours: TONES[figure.id] || COLOURS,
    years: rows.map((row) => row.cells[0].textContent),
    series: heads.map((head, i) => ({ name: head.textContent, values: rows.map((row) => number(row.cells[i + 1])) })),
  };
}

/** Each number as a part of its year's sum; nothing where there are too few for that. */
function shares(data) {
  const sums = data.years.map((year, i) => data.series.reduce((sum, each) => sum + (each.values[i] || 0), 0));
  return data.series.map((each) => ({
    name: each.name,
    values: each.values.map((value, i) => (value === null || sums[i] < ENOUGH ? null : (100 * value) / sums[i])),
  }));
}

function option(data, kind, words) {
  const isShare = kind === 'shares';
  const series = isShare ? shares(data) : data.series;
  const suffix = isShare ? '%' : '';
  const shown = (value) => (value === null || value === undefined ? '–' : (isShare ? value.toFixed(1) : String(value)) + suffix);
  return {
    animation: false,
    color: data.colours,
    textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
    aria: { enabled: true, label: { description: `${data.title} ${isShare ? words.share : data.unit}` } },
    title: { text: isShare ? `${words.share} %` : data.unit, textStyle: { fontSize: 13, fontWeight: 'normal', color: '#57606a' } },
    legend: { top: 24, left: 0, itemWidth: 14, itemHeight: 12, itemGap: 12, type: 'plain', textStyle: { color: '#1d2328' } },
    tooltip: { trigger: 'axis', renderMode: 'richText', confine: true, axisPointer: { type: 'shadow' }, valueFormatter: shown },
    grid: { left: 8, right: 12, top: 24 + 26 * Math.ceil(series.length / 4) + 20, bottom: 8, containLabel: true },
    xAxis: { type: 'category', data: data.years, axisTick: { show: false } },
    yAxis: { type: 'value', max: isShare ? 100 : undefined, minInterval: 1, splitLine: { lineStyle: { color: '#e4e8eb' } } },
    series: series.map((each) => ({
      type: 'bar',
      name: each.name,
      data: each.values,
      stack: kind === 'bars' ? undefined : 'all',
      barMaxWidth: kind === 'bars' ? 34 : 54,
      label: { show: kind === 'bars', position: 'top', fontSize: 11, color: '#57606a', formatter: (bar) => shown(bar.value) },
    })),
  };
}

for (const figure of document.querySelectorAll('figure[data-plots]')) {
  const data = read(figure);
  const plots = document.createElement('div');
  plots.className = 'plots';
  figure.querySelector('figcaption').after(plots);
  for (const kind of figure.dataset.plots.split(' ')) {
    const isEmpty = kind === 'shares' && shares(data).every((each) => each.values.every((value) => value === null));
    if (isEmpty) {
      const note = document.createElement('p');
      note.className = 'hint';
      note.textContent = figure.dataset.few;
      figure.querySelector('figcaption').append(note);
      continue;
    }
    const plot = document.createElement('div');
    plot.className = 'plot';
    plot.setAttribute('role', 'img');
    plots.append(plot);
    const chart = echarts.init(plot, null, { devicePixelRatio: Math.max(2, devicePixelRatio) });
    chart.setOption(option(data, kind, { share: figure.dataset.share }));
    new ResizeObserver(() => chart.resize()).observe(plot);
  }
}
