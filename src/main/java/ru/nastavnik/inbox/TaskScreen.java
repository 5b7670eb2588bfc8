package ru.nastavnik.inbox;

import java.util.Set;
import ru.nastavnik.workflow.ProcessKey;

/** Says on which screen a task is carried out. Every module with user tasks contributes one bean per process. */
public interface TaskScreen {

    ProcessKey process();

    /** Ids of the user tasks that this screen carries out. */
    Set<String> elements();

    /** Address of the screen, without a leading slash; ids only. */
    String route(TaskRow task);
}
