package ru.nastavnik.document;

/**
 * The earlier document that this one names. A registered document never changes: it is amended, ended or cancelled by
 * a later one.
 */
public record DocumentRelation(Type type, DocumentId document) {

    public enum Type {
        AMENDS("изменяет", "Изменён"),
        ENDS("прекращает действие", "Прекращён"),
        CANCELS("отменяет", "Отменён");

        private final String title;
        private final String state;

        Type(String title, String state) {
            this.title = title;
            this.state = state;
        }

        public String title() {
            return title;
        }

        /** What the earlier document is since: «Изменён». */
        public String state() {
            return state;
        }
    }
}
