package ru.nastavnik.document;

/**
 * The earlier document that this one names. A registered document never changes: it is amended, ended or cancelled by
 * a later one.
 */
public record DocumentRelation(Type type, DocumentId document) {

    public enum Type {
        AMENDS("изменяет"),
        ENDS("прекращает действие"),
        CANCELS("отменяет");

        private final String title;

        Type(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}
