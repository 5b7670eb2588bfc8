package ru.nastavnik.shared.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.function.Function;
import ru.nastavnik.shared.NotFoundException;

/** What the address of a page names. */
public final class Address {
    private Address() {}

    /**
     * Reads a part of the address. What is no identity is told like a thing that does not exist.
     *
     * @param name of the part, as the route writes it after the colon
     * @param reader refuses by {@link IllegalArgumentException} what is none of its kind
     * @throws NotFoundException if the part is missing or misspelt
     */
    public static <T> T read(BeforeEnterEvent event, String name, Function<String, T> reader) {
        try {
            return reader.apply(event.getRouteParameters().get(name).orElse(""));
        } catch (IllegalArgumentException misspelt) {
            throw new NotFoundException("По этому адресу ничего нет.");
        }
    }
}
