// Kleine dingen waar de browser zelf niet voor zorgt. Zonder dit bestand werkt elke pagina ook.

// Na een geweigerd formulier: naar het eerste veld dat niet klopt, en anders naar het overzicht erboven.
function naarEersteFout(binnen) {
  const fout = binnen.querySelector('form[method="post"] .veld--fout')
    ?? binnen.querySelector('form[method="post"] .foutoverzicht')
    ?? binnen.querySelector('form[method="post"] .melding--fout');
  if (!fout) return;
  if (fout.matches('.melding--fout')) fout.tabIndex = -1;
  (fout.matches('.melding--fout') ? fout : fout.querySelector('input, select, textarea') ?? fout).focus();
}

// Een formulier gaat één keer op weg: een tweede klik wacht tot er antwoord is.
function onderweg(formulier) {
  formulier.setAttribute('aria-busy', 'true');
}

function terug(formulier) {
  formulier.removeAttribute('aria-busy');
}

document.addEventListener('submit', (gebeurtenis) => {
  const formulier = gebeurtenis.target;
  if (formulier.method !== 'post') return;
  if (formulier.getAttribute('aria-busy') === 'true') {
    gebeurtenis.preventDefault();
    gebeurtenis.stopImmediatePropagation();
  } else if (wachtOpDeRest(formulier, gebeurtenis.submitter)) {
    gebeurtenis.preventDefault();
    gebeurtenis.stopImmediatePropagation();
  } else if (!formulier.hasAttribute('hx-post')) {
    onderweg(formulier);
  }
}, true);

// Een concept dat onder het typen wordt bewaard, houdt de knoppen niet tegen: alleen echt versturen telt.
const isVerstuurd = (gebeurtenis) => gebeurtenis.detail.requestConfig.triggeringEvent?.type === 'submit';
document.addEventListener('htmx:beforeRequest', (gebeurtenis) => {
  if (isVerstuurd(gebeurtenis)) onderweg(gebeurtenis.detail.elt);
});
document.addEventListener('htmx:afterRequest', (gebeurtenis) => {
  if (isVerstuurd(gebeurtenis)) terug(gebeurtenis.detail.elt);
});
window.addEventListener('pageshow', () => {
  document.querySelectorAll('form[aria-busy]').forEach(terug);
});

document.addEventListener('htmx:afterSettle', (gebeurtenis) => {
  const deel = gebeurtenis.detail.elt;
  if (gebeurtenis.detail.xhr?.status === 422) naarEersteFout(deel);
  // Wat na het bewaren in de plaats kwam: daar leest iemand verder.
  else if (deel.matches('[data-focus]')) deel.focus();
});
document.addEventListener('DOMContentLoaded', () => naarEersteFout(document));

document.addEventListener('click', (gebeurtenis) => {
  gebeurtenis.target.closest('[data-sluit]')?.closest('.toast')?.remove();
});

// Een concept dat niet bewaard kon worden, zegt dat; anders denkt iemand dat het veilig is.
for (const mis of ['htmx:sendError', 'htmx:responseError', 'htmx:timeout']) {
  document.addEventListener(mis, (gebeurtenis) => {
    const bij = gebeurtenis.detail.elt;
    const stand = bij.querySelector('.bewaard') ?? bij.appendChild(document.createElement('p'));
    stand.className = 'bewaard bewaard--fout';
    stand.textContent = 'Nog niet bewaard. Laat deze pagina open, dan proberen we het bij het typen weer.';
  });
}

// Wat iemand typt, blijft als concept: even na het typen, en bij het verlaten of wegklappen van de pagina.
// Een formulier met een schrijver hoort hierbij; wat zelf al concepten bewaart, hoeft alleen bij het verlaten.
const getypt = new Set();
const klokken = new WeakMap();

function alsConcept(formulier) {
  const inhoud = new FormData(formulier);
  inhoud.set('voor', new URL(formulier.action).pathname);
  return inhoud;
}

// Wat in een ander formulier van deze pagina getypt is, gaat eerst: de volgende pagina toont het weer.
const gewacht = new WeakSet();
function wachtOpDeRest(formulier, knop) {
  const rest = [...getypt].filter((ander) => ander !== formulier && ander.isConnected);
  if (!rest.length || gewacht.has(formulier) || formulier.hasAttribute('hx-post')) return false;
  gewacht.add(formulier);
  onderweg(formulier);
  rest.forEach((ander) => clearTimeout(klokken.get(ander)));
  Promise.allSettled(rest.map(bewaarConcept)).then(() => {
    terug(formulier);
    formulier.requestSubmit(knop);
    gewacht.delete(formulier);
  });
  return true;
}

async function bewaarConcept(formulier) {
  const stop = new AbortController();
  formulier.addEventListener('submit', () => stop.abort(), { once: true });
  const antwoord = await fetch('/concept/', { method: 'POST', body: alsConcept(formulier), signal: stop.signal });
  if (antwoord.redirected) return location.reload(); // de sessie liep af; na het aanmelden staat het er weer
  if (antwoord.status !== 200) return;
  const stand = formulier.querySelector('.bewaard') ?? formulier.appendChild(document.createElement('p'));
  stand.setAttribute('role', 'status');
  stand.className = 'bewaard';
  stand.textContent = await antwoord.text();
  getypt.delete(formulier);
}

document.addEventListener('input', ({ target }) => {
  const formulier = target.form;
  if (!formulier?.elements.schrijver) return;
  getypt.add(formulier);
  if (formulier.querySelector('[hx-vals*="concept"]')) return;
  clearTimeout(klokken.get(formulier));
  klokken.set(formulier, setTimeout(() => bewaarConcept(formulier).catch(() => {}), 700));
});
document.addEventListener('submit', ({ target }) => {
  clearTimeout(klokken.get(target));
  getypt.delete(target);
});
document.addEventListener('htmx:afterRequest', ({ detail }) => {
  if (detail.successful) getypt.delete(detail.elt.closest('form'));
});
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState !== 'hidden') return;
  getypt.forEach((formulier) => navigator.sendBeacon('/concept/', alsConcept(formulier)));
  getypt.clear();
});
// Wat geweigerd werd, staat alleen nog op het scherm.
document.addEventListener('DOMContentLoaded', () => {
  document.querySelectorAll('form[method="post"]').forEach((formulier) => {
    if (formulier.elements.schrijver && formulier.querySelector('.veld--fout, .foutoverzicht')) getypt.add(formulier);
  });
});
