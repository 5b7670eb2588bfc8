package ru.nastavnik.printing;

import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** A paper that breaks whoever reads it, as a fault of the program would. */
@Component
@Profile("test")
class BrokenPaper implements PrintSource {
    static final PrintItem ITEM = new PrintItem("broken", "", "Сломанный");

    @Override
    public String code() {
        return "broken";
    }

    @Override
    public List<Printable> read(String key) {
        throw new IllegalStateException("This paper breaks");
    }
}
