package ru.nastavnik.language.domain;

import ru.nastavnik.language.GrammaticalCase;

/**
 * Declension of a post's title by rules: «учителя-логопеда», «заведующей библиотекой», «директора, учителя истории»;
 * «и. о. директора», «врио» and «зам.» stay, because what follows them stands in the genitive in every case.
 */
public final class PostRules {

    private static final PhraseRules RULES = PhraseRules.ofPosts();

    private PostRules() {}

    public static String decline(String title, GrammaticalCase target) {
        return decide(title, target).form();
    }

    public static Declined decide(String title, GrammaticalCase target) {
        return RULES.decide(title, target);
    }
}
