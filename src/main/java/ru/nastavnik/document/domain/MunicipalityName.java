package ru.nastavnik.document.domain;

/** The name of a municipality in the genitive: «органа управления образованием <i>Асиновского района</i>». */
public final class MunicipalityName {

    private MunicipalityName() {}

    /** A word that the rules do not know stays as it is: «ЗАТО Северск», «городского округа Стрежевой». */
    public static String genitive(String name) {
        String[] words = name.strip().split("\\s+");
        StringBuilder result = new StringBuilder();
        boolean city = "город".equals(words[0]) || "село".equals(words[0]) || "посёлок".equals(words[0]);
        for (int i = 0; i < words.length; i++) {
            result.append(i == 0 ? "" : " ").append(city && i > 0 ? place(words[i]) : word(words[i]));
        }
        return result.toString();
    }

    private static String word(String word) {
        if (word.matches("(?U).*[бвгджзклмнпрстфхцчшщ]ий|(?U).*ый")) {
            return adjective(word);
        }
        return switch (word) {
            case "район", "округ", "город" -> word + "а";
            case "село" -> "села";
            case "посёлок" -> "посёлка";
            case "поселение" -> "поселения";
            case "сельское", "городское" -> word.substring(0, word.length() - 2) + "ого";
            default -> word;
        };
    }

    /** What stands behind «город» declines with it: «города Томска», «города Кедрового», «города Стрежевого». */
    private static String place(String word) {
        if (word.endsWith("ый") || word.endsWith("ой") || word.endsWith("ий")) {
            return adjective(word);
        }
        if (word.endsWith("а")) {
            return word.substring(0, word.length() - 1) + (word.matches(".*[кгхжшщч]а") ? "и" : "ы");
        }
        if (word.endsWith("ь")) {
            return word.substring(0, word.length() - 1) + (word.matches(".*[дтн]ь") ? "и" : "я");
        }
        return word.matches("(?iu).*[бвгджзклмнпрстфхцчшщ]") ? word + "а" : word;
    }

    private static String adjective(String word) {
        boolean soft = word.matches("(?iu).*[жшщчн]ий");
        return word.substring(0, word.length() - 2) + (soft ? "его" : "ого");
    }
}
