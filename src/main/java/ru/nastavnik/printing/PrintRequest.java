package ru.nastavnik.printing;

import java.util.List;

/**
 * @param title of the stack and its file; names no pupil
 * @param items in the order of the stack
 */
public record PrintRequest(String title, List<PrintItem> items, PrintFormat format) {
    public PrintRequest {
        items = List.copyOf(items);
    }
}
