package ru.nastavnik.dashboard.ui;

import java.util.ArrayList;
import java.util.List;
import ru.nastavnik.dashboard.Deadline;
import ru.nastavnik.shared.ui.Plural;

/** Who has something to do: «3 организации», «1 муниципалитет»; what nobody below has to do is the region's. */
final class DeadlineWords {
    private DeadlineWords() {}

    static String whose(Deadline deadline) {
        List<String> words = new ArrayList<>();
        if (deadline.organizations() > 0) {
            words.add(Plural.count(deadline.organizations(), "организация", "организации", "организаций"));
        }
        if (deadline.municipalities() > 0) {
            words.add(Plural.count(deadline.municipalities(), "муниципалитет", "муниципалитета", "муниципалитетов"));
        }
        return words.isEmpty() ? "регион" : String.join(", ", words);
    }
}
