package ru.nastavnik.language.domain;

import org.jspecify.annotations.Nullable;
import ru.nastavnik.language.GrammaticalCase;

/**
 * The endings that words of one declension add to their stem. Where the accusative is left out it is the genitive of
 * somebody and the nominative of something.
 */
enum Paradigm {
    /** «Жука, жуку, жуком». */
    HARD("а", "у", null, "ом", "е"),
    /** «Сторожа, сторожу, сторожем». */
    HARD_EM("а", "у", null, "ем", "е"),
    /** «Иванова, Иванову, Ивановым». */
    SURNAME("а", "у", null, "ым", "е"),
    /** «Гуся, гусю, гусем». */
    SOFT("я", "ю", null, "ем", "е"),
    /** «Короля, королю, королём». */
    SOFT_STRESSED("я", "ю", null, "ём", "е"),
    /** «Юрия, Юрию, Юрием, о Юрии». */
    SOFT_IY("я", "ю", null, "ем", "и"),
    /** «Дзюбы, Дзюбе, Дзюбу, Дзюбой». */
    A_HARD("ы", "е", "у", "ой", "е"),
    /** «Сороки, Сороке, Сороку, Сорокой», also stressed after sibilants: «души, душой». */
    A_VELAR("и", "е", "у", "ой", "е"),
    /** «Каши, каше, кашу, кашей». */
    A_SIBILANT("и", "е", "у", "ей", "е"),
    /** «Синицы, синице, синицу, синицей». */
    A_TS("ы", "е", "у", "ей", "е"),
    /** «Зозули, Зозуле, Зозулю, Зозулей». */
    YA("и", "е", "ю", "ей", "е"),
    /** «Судьи, судье, судью, судьёй». */
    YA_STRESSED("и", "е", "ю", "ёй", "е"),
    /** «Данелии, Данелии, Данелию, Данелией». */
    IYA("и", "и", "ю", "ей", "и"),
    /** «Любови, Любови, Любовь, Любовью»: the accusative is always the nominative. */
    THIRD("и", "и", "", "ью", "и"),
    /** «Ивановой, Ивановой, Иванову, Ивановой». */
    WOMAN_SURNAME("ой", "ой", "у", "ой", "ой"),
    /** «Белого, белому, белым, белом». */
    ADJECTIVE("ого", "ому", null, "ым", "ом"),
    /** «Дикого, дикому, диким, диком»; «чужого, чужим». */
    ADJECTIVE_VELAR("ого", "ому", null, "им", "ом"),
    /** «Рыжего, рыжему, рыжим, рыжем». */
    ADJECTIVE_SOFT("его", "ему", null, "им", "ем"),
    /** «Белой, белую». */
    WOMAN_ADJECTIVE("ой", "ой", "ую", "ой", "ой"),
    /** «Рыжей, рыжую». */
    WOMAN_ADJECTIVE_SOFT("ей", "ей", "ую", "ей", "ей"),
    /** «Верхней, верхнюю». */
    WOMAN_ADJECTIVE_YA("ей", "ей", "юю", "ей", "ей"),
    /** «Волчьей, волчью». */
    WOMAN_POSSESSIVE("ей", "ей", "ю", "ей", "ей"),
    /** «Собрания, собранию, собрание, собранием, о собрании». */
    NEUTER_IE("я", "ю", "е", "ем", "и"),
    /** «Общества, обществу, общество, обществом». */
    NEUTER("а", "у", "о", "ом", "е"),
    /** «Училища, училищу, училище, училищем». */
    NEUTER_E("а", "у", "е", "ем", "е"),
    /** «Шевченко» in every case. */
    STILL("", "", "", "", "");

    private final String genitive;
    private final String dative;
    private final @Nullable String accusative;
    private final String instrumental;
    private final String prepositional;

    Paradigm(String genitive, String dative, @Nullable String accusative, String instrumental, String prepositional) {
        this.genitive = genitive;
        this.dative = dative;
        this.accusative = accusative;
        this.instrumental = instrumental;
        this.prepositional = prepositional;
    }

    String form(String nominative, String stem, GrammaticalCase target, boolean living) {
        return switch (target) {
            case NOMINATIVE -> nominative;
            case GENITIVE -> stem + genitive;
            case DATIVE -> stem + dative;
            case ACCUSATIVE -> accusative(nominative, stem, living);
            case INSTRUMENTAL -> stem + instrumental;
            case PREPOSITIONAL -> stem + prepositional;
        };
    }

    private String accusative(String nominative, String stem, boolean living) {
        if (this == THIRD) {
            return nominative;
        }
        if (accusative != null) {
            return stem + accusative;
        }
        return living ? stem + genitive : nominative;
    }
}
