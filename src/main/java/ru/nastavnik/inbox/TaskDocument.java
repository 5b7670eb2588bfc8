package ru.nastavnik.inbox;

import ru.nastavnik.workflow.ProcessKey;

/** Shows the document that a decision is about. Modules whose tasks end in a document contribute one bean each. */
public interface TaskDocument {

    ProcessKey process();

    /** Id of the user task that decides. */
    String element();

    /** The drafted document as a .docx file, as the signed-in person may read it. */
    byte[] draft(TaskRow task);
}
