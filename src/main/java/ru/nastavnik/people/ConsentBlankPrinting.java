package ru.nastavnik.people;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ru.nastavnik.printing.PrintItem;
import ru.nastavnik.printing.PrintSource;
import ru.nastavnik.printing.Printable;
import ru.nastavnik.shared.OrganizationId;

/** Blanks of consents in a stack: one item is one person, who may have to sign two. */
@Component
public class ConsentBlankPrinting implements PrintSource {
    private static final String CODE = "consent-blank";

    private final ConsentBlanks blanks;

    ConsentBlankPrinting(ConsentBlanks blanks) {
        this.blanks = blanks;
    }

    public static PrintItem item(OrganizationId organization, ConsentKind kind, Person person) {
        return new PrintItem(
                CODE,
                kind + " " + organization + " " + person.id(),
                person.name().full());
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public List<Printable> read(String key) {
        String[] parts = key.split(" ", -1);
        return blanks
                .files(
                        OrganizationId.of(parts[1]),
                        Set.of(new PersonId(UUID.fromString(parts[2]))),
                        ConsentKind.valueOf(parts[0]))
                .stream()
                .map(file -> new Printable(file.name(), file.content()))
                .toList();
    }
}
