package ru.nastavnik.e2e;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Stream;

/** Which words in the headers of a page's lists are broken inside or cut off; after a hyphen a word may go on below. */
final class HeaderCheck {
    private static final String SCRIPT = """
            () => {
              const found = [];
              for (const grid of document.querySelectorAll('vaadin-grid')) {
                for (const slot of grid.shadowRoot.querySelectorAll('[part~=header-cell] slot')) {
                  const cell = slot.assignedElements()[0];
                  if (!cell) continue;
                  const right = cell.getBoundingClientRect().right;
                  const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
                  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
                    for (const word of text.data.matchAll(/[^\\s-]+/g)) {
                      const range = document.createRange();
                      range.setStart(text, word.index);
                      range.setEnd(text, word.index + word[0].length);
                      const lines = new Set([...range.getClientRects()].map(box => Math.round(box.top)));
                      if (lines.size > 1) found.push('the header breaks inside «' + word[0] + '»');
                      else if (range.getBoundingClientRect().right > right + 1) found.push('the header cuts «' + word[0] + '»');
                    }
                  }
                }
              }
              return found;
            }
            """;

    private HeaderCheck() {}

    static Stream<String> brokenOn(Page page) {
        return ((List<?>) page.evaluate(SCRIPT)).stream().map(String::valueOf);
    }
}
