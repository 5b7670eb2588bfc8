package ru.nastavnik.inbox;

import ru.nastavnik.workflow.ProcessKey;

/**
 * A decision that says yes to what was sent, without a paper: it may be made from the list, for several tasks at once.
 * Modules whose tasks are such decisions contribute one bean each; the bean calls the verb of its service, whose rules on
 * roles, territory and one's own drafts hold as on the decision's page.
 */
public interface TaskDecision {

    ProcessKey process();

    /** Id of the user task that decides. */
    String element();

    /** What saying yes is called, an infinitive in capital: «Согласовать». */
    String verb();

    /** Says yes, in the transaction that is open. */
    void decide(TaskRow task);

    /**
     * Returns what was sent, in the transaction that is open.
     *
     * @param remark what is to be changed, not blank
     */
    void sendBack(TaskRow task, String remark);
}
