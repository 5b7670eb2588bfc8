// $0: seconds without activity after which the server ends the session. Typing is activity, too: it is told to the
// server once a minute, because a long text may be written without a single request.
const limit = $0 * 1000;
const warnBefore = Math.min(120000, limit / 3);
const tellEvery = 60000;
if (window.nastavnikIdle) {
  return;
}
const state = (window.nastavnikIdle = { active: Date.now(), told: Date.now(), box: null, ended: false });
// The session is one for all tabs: work in one of them keeps the others from saying that it has ended.
const tabs = new BroadcastChannel('nastavnik-activity');

const tell = () => {
  state.told = Date.now();
  tabs.postMessage('active');
  return fetch('session/activity', { credentials: 'same-origin', cache: 'no-store', redirect: 'manual' });
};

const close = () => {
  if (state.box) {
    state.box.remove();
    state.box = null;
  }
};

const show = (title, text, label, action) => {
  close();
  const box = document.createElement('div');
  box.className = 'idle-warning';
  box.setAttribute('role', 'alertdialog');
  box.setAttribute('aria-labelledby', 'idle-warning-title');
  const heading = document.createElement('strong');
  heading.id = 'idle-warning-title';
  heading.textContent = title;
  const paragraph = document.createElement('p');
  paragraph.textContent = text;
  const button = document.createElement('button');
  button.textContent = label;
  button.addEventListener('click', action);
  box.append(heading, paragraph, button);
  document.body.append(box);
  state.box = box;
  button.focus();
};

const active = () => {
  if (state.box) {
    return;
  }
  state.active = Date.now();
  if (state.active - state.told > tellEvery) {
    tell().catch(() => {});
  }
};
['keydown', 'pointerdown', 'wheel'].forEach((name) => document.addEventListener(name, active, { passive: true, capture: true }));

tabs.addEventListener('message', () => {
  if (!state.ended) {
    close();
    state.active = Date.now();
    state.told = Date.now();
  }
});

setInterval(() => {
  const idle = Date.now() - state.active;
  if (idle > limit && !state.ended) {
    state.ended = true;
    show(
      'Сеанс завершён',
      'Вы долго ничего не делали. Введённое осталось на экране: скопируйте нужное и войдите снова.',
      'Войти снова',
      () => window.location.reload());
  } else if (idle > limit - warnBefore && !state.box) {
    show(
      'Сеанс скоро завершится',
      'Вы давно ничего не делали. Если не продолжить, через две минуты понадобится войти снова.',
      'Продолжить работу',
      () => {
        close();
        state.active = Date.now();
        tell().catch(() => {});
      });
  }
}, 5000);
