package ru.nastavnik.shared.ui;

import com.vaadin.flow.component.Component;

/** Names in Russian of the buttons that sort a list, as screen readers tell them; Grid knows only English ones. */
final class SorterNames {
    private static final String IN_RUSSIAN = """
            customElements.whenDefined('vaadin-grid-sorter').then(sorter => {
              const made = sorter.prototype;
              if (!made.namedInRussian) {
                made.namedInRussian = true;
                const set = made.setAttribute;
                made.setAttribute = function (name, value) {
                  const russian = name === 'aria-label' ? String(value).replace(/^Sort by /, 'Сортировать: ') : value;
                  set.call(this, name, russian);
                };
              }
            });
            """;

    private SorterNames() {}

    /** Once in the life of a page in the browser, before its first list. */
    static void inRussian(Component frame) {
        frame.getElement().executeJs(IN_RUSSIAN);
    }
}
