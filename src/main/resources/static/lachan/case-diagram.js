/* The diagram of a case: fetched when it comes near the screen, so that the page itself is not kept waiting. */
const HOME = new URL('./bpmn-js/', import.meta.url);
const HERE = 'lc-diagram-here';
const INSIDE = 'lc-diagram-inside';

document.querySelectorAll('[data-lc-diagram]').forEach((place) => {
  new IntersectionObserver((seen, observer) => {
    if (!seen.some((entry) => entry.isIntersecting)) return;
    observer.disconnect();
    show(place).catch((error) => {
      console.error(error);
      say(place, place.dataset.failed);
    });
  }, { rootMargin: '200px' }).observe(place);
});

async function show(place) {
  const [answer] = await Promise.all([fetch(place.dataset.lcDiagram, { headers: { Accept: 'application/json' } }), library()]);
  if (!answer.ok) {
    say(place, answer.status === 404 ? place.dataset.none : place.dataset.failed);
    return;
  }
  const diagram = await answer.json();
  place.classList.add('lc-diagram-ready');
  const viewer = new globalThis.BpmnJS({ container: place.querySelector('.lc-diagram-canvas') });
  await viewer.importXML(diagram.xml);
  viewer.get('zoomScroll').toggle(false);
  mark(place, viewer, diagram);
  buttons(place, viewer);
  say(place, '');
}

/** The library and its style sheets, once. */
function library() {
  for (const sheet of ['diagram-js.css', 'bpmn-js.css']) {
    const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: new URL(sheet, HOME).href });
    document.head.append(link);
  }
  return new Promise((loaded, failed) => {
    const script = Object.assign(document.createElement('script'), {
      src: new URL('bpmn-navigated-viewer.production.min.js', HOME).href,
      onload: loaded,
      onerror: failed,
    });
    document.head.append(script);
  });
}

function mark(place, viewer, { active, ended }) {
  const canvas = viewer.get('canvas');
  const elements = viewer.get('elementRegistry');
  const overlays = viewer.get('overlays');
  const words = place.dataset;
  const list = place.querySelector('.lc-diagram-where');
  const label = (element, css, text) => {
    const html = document.createElement('span');
    html.className = css;
    html.textContent = text;
    overlays.add(element, { position: { top: -24, left: 0 }, html, scale: true });
  };
  active.filter(({ id }) => elements.get(id)).forEach(({ id, name }) => {
    const element = elements.get(id);
    canvas.addMarker(element, HERE);
    label(element, 'lc-diagram-label', ended ? words.ended : words.here);
    around(elements, canvas, element).forEach((outer) => {
      if (canvas.hasMarker(outer, INSIDE)) return;
      canvas.addMarker(outer, INSIDE);
      label(outer, 'lc-diagram-label lc-diagram-label-inside', words.inside);
    });
    const go = document.createElement('button');
    Object.assign(go, { type: 'button', className: 'lc-button', textContent: name ?? element.businessObject.name ?? id });
    go.addEventListener('click', () => goTo(viewer, element));
    list.append(go);
  });
  if (list.children.length > 0) {
    const said = document.createElement('span');
    said.textContent = ended ? words.endedAt : words.standsAt;
    list.prepend(said);
  }
  nameDrilldowns(place, elements);
  fit(viewer);
}

/** The library's buttons into a sub-process are drawings without a name. */
function nameDrilldowns(place, elements) {
  place.querySelectorAll('.bjs-drilldown').forEach((button) => {
    const within = elements.get(button.closest('[data-container-id]')?.dataset.containerId);
    const label = `${place.dataset.open} ${within?.businessObject.name ?? ''}`.trim();
    button.title = label;
    button.setAttribute('aria-label', label);
  });
}

/** The shapes of the sub-processes around an element, each drawn in the diagram outside it. */
function around(elements, canvas, element) {
  const outer = [];
  for (let plane = canvas.findRoot(element); plane?.id.endsWith('_plane'); plane = canvas.findRoot(outer.at(-1))) {
    const shape = elements.get(plane.id.slice(0, -'_plane'.length));
    if (!shape) break;
    outer.push(shape);
  }
  return outer;
}

function goTo(viewer, element) {
  const canvas = viewer.get('canvas');
  canvas.setRootElement(canvas.findRoot(element));
  fit(viewer);
  canvas.scrollToElement(element);
}

function fit(viewer) {
  viewer.get('canvas').zoom('fit-viewport', 'auto');
}

function buttons(place, viewer) {
  const canvas = viewer.get('canvas');
  const actions = {
    in: () => canvas.zoom(canvas.zoom() * 1.3),
    out: () => canvas.zoom(canvas.zoom() / 1.3),
    fit: () => fit(viewer),
  };
  place.querySelectorAll('[data-zoom]').forEach((button) => {
    button.hidden = false;
    button.addEventListener('click', actions[button.dataset.zoom]);
  });
  viewer.on('root.set', () => fit(viewer));
}

function say(place, text) {
  const status = place.querySelector('.lc-diagram-status');
  status.textContent = text;
  status.hidden = !text;
}
