package ru.nastavnik.notice.ui;

/** How a decision went, in the word of the task that asked for it: «согласовать» has become «согласовано». */
final class DecisionWords {
    private DecisionWords() {}

    /** @param returned whether the decision brought the work back to those before */
    static String of(String task, boolean returned) {
        if (returned) {
            return "Решение: возвращено";
        }
        int end = task.indexOf(' ');
        String done = switch (end < 0 ? task : task.substring(0, end)) {
            case "Согласовать" -> "согласовано";
            case "Утвердить" -> "утверждено";
            case "Принять" -> "принято";
            case "Подписать" -> "подписано";
            case "Решить" -> "дано согласие";
            default -> "дело пошло дальше";
        };
        return "Решение: " + done;
    }
}
