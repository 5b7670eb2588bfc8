package ru.nastavnik.inbox.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.nastavnik.inbox.TaskList;
import ru.nastavnik.inbox.TaskRow;
import ru.nastavnik.inbox.TaskScreens;
import ru.nastavnik.shared.RegionClock;
import ru.nastavnik.workflow.TaskKey;

/** What comes after the task whose page is open, in the order and by the filter of the list that one came from. */
@Component
public class DecisionQueue {
    private static final int LOOKED_AT = 500;

    private final TaskList tasks;
    private final TaskScreens screens;
    private final RegionClock clock;

    DecisionQueue(TaskList tasks, TaskScreens screens, RegionClock clock) {
        this.tasks = tasks;
        this.screens = screens;
        this.clock = clock;
    }

    /**
     * The place of a page in the queue.
     *
     * @param address the parameters of the page's address
     * @param current the task that the page carries out
     */
    public Step at(QueryParameters address, TaskKey current) {
        return new Step(ListPlace.onPage(address), current);
    }

    /** One page of the queue. */
    public final class Step {
        private final ListPlace place;
        private final TaskKey current;

        private Step(ListPlace place, TaskKey current) {
            this.place = place;
            this.current = current;
        }

        /** Whether the list that one came from is known. */
        public boolean cameFromList() {
            return place.isKnown();
        }

        /** How many others wait by the same filter; at most 499 are counted. */
        public int others() {
            return (int) waiting().stream()
                    .filter(row -> !row.task().equals(current))
                    .count();
        }

        /**
         * Where one goes after the decision; asked before it, while the task is still in the list: the one after it, else
         * the first that waits, else the list.
         */
        public Onward onward() {
            List<TaskRow> waiting = waiting();
            int position = 0;
            while (position < waiting.size() && !waiting.get(position).task().equals(current)) {
                position++;
            }
            int here = position;
            Optional<TaskRow> after = waiting.stream().skip(here + 1L).findFirst();
            Optional<TaskRow> first =
                    waiting.stream().filter(row -> !row.task().equals(current)).findFirst();
            return after.or(() -> first)
                    .flatMap(screens::route)
                    .map(route -> new Onward(place.from(route)))
                    .orElseGet(this::backToList);
        }

        /** Where one goes after a decision if one came from a list: to the next, or back; else what is given is done. */
        public Runnable afterwards(Runnable otherwise) {
            return cameFromList() ? onward()::go : otherwise;
        }

        /** The same for a paper that was signed: while nothing else waits, one stays with what is done about it next. */
        public Runnable afterSigning(Runnable otherwise) {
            return others() > 0 ? afterwards(otherwise) : otherwise;
        }

        /** The list, filtered as it was. */
        public Onward backToList() {
            String list = place.isKnown() ? place.list() : "";
            String query = place.ofList().getQueryString();
            return new Onward(query.isEmpty() ? list : list + "?" + query);
        }

        private List<TaskRow> waiting() {
            return tasks.mine(place.filter(clock.today()), null, LOOKED_AT).rows().stream()
                    .filter(row -> screens.route(row).isPresent())
                    .toList();
        }
    }

    /**
     * Where one goes.
     *
     * @param address with its parameters, without a leading slash
     */
    public record Onward(String address) {
        public void go() {
            Location location = new Location(address);
            UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
        }
    }
}
