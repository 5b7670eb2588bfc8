package ru.nastavnik.access.ui;

import java.util.ArrayList;
import java.util.List;
import ru.nastavnik.access.AccountNames;
import ru.nastavnik.access.BlockingConsequences;
import ru.nastavnik.access.Post;
import ru.nastavnik.access.TerritoryNames;
import ru.nastavnik.shared.ui.DateFields;

/** What the administrator reads before an account is switched off. */
final class BlockingWarning {
    private BlockingWarning() {}

    static String text(BlockingConsequences consequences, AccountNames names, TerritoryNames territories) {
        List<String> sentences = new ArrayList<>();
        sentences.add("Открытые сеансы завершатся, войти будет нельзя. Должности и история сохранятся.");
        consequences
                .substitutions()
                .forEach(named -> sentences.add("Этот человек замещает: "
                        + names.nameOf(named.post().account()).full() + ", " + place(named.post(), territories)
                        + ", с " + DateFields.text(named.substitution().validFrom()) + " по "
                        + DateFields.text(named.substitution().validTo())
                        + ". Действовать за него станет некому: назначьте другого заместителя."));
        consequences
                .posts()
                .forEach(
                        held -> sentences.add(
                                "Открытые задачи (" + place(held.post(), territories) + "): "
                                        + held.openTasks()
                                        + (held.shared()
                                                ? ". Их сможет выполнить другой работник на этой должности или заместитель."
                                                : ". Выполнить их будет некому, пока должность не передана или заместитель не назначен.")));
        return String.join("\n", sentences);
    }

    private static String place(Post post, TerritoryNames territories) {
        return post.title() + ", " + territories.nameOf(post.territory());
    }
}
