package ru.nastavnik.scenario;

import jakarta.annotation.PreDestroy;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.DataScope;
import ru.nastavnik.organization.OrganizationRegister;
import ru.nastavnik.organization.OrganizationView;
import ru.nastavnik.roadmap.StepTasks;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.workflow.ProcessKey;
import ru.nastavnik.workflow.TaskChanges;
import ru.nastavnik.workflow.TaskEvent;

/**
 * Does on the plain engine what the application's engine has just done: starts the same organisations, completes the same
 * tasks. One right after the other, so that both find the machine, the compiler and tables of one size in the same state.
 */
@Component
@Profile("benchmark")
class PlainReplay {
    private static final ProcessKey ROLLOUT = new ProcessKey("organization-rollout");
    private static final ProcessKey APPOINTMENT = new ProcessKey("curator-appointment");
    private static final ProcessKey PAPER = new ProcessKey("paper-approval");
    private static final String ROADMAP = "roadmap";
    private static final ProcessKey PAIR_ORDER = new ProcessKey("pair-order");
    private static final Set<ProcessKey> REPEATED =
            Set.of(ROLLOUT, APPOINTMENT, PAPER, PAIR_ORDER, StepTasks.SCHOOL_ROADMAP, StepTasks.COLLEGE_ROADMAP);

    /** Steps of pairs and of the second round of training, which wait for a message. */
    private static final Set<Integer> OPENED_BY_MESSAGE = Set.of(15, 20, 21, 22, 23, 24, 25);

    private final DataSource owner;
    private final DataSource application;
    private final OrganizationRegister organizations;
    private final BenchmarkProperties properties;
    private final ObjectProvider<StatementTrace> trace;
    private final ProcessorTime processor;
    private final Map<String, TaskEvent.Opened> tasks = new HashMap<>();
    private final Map<OrganizationId, Instances> instances = new HashMap<>();
    private final Queue<TaskEvent> happened = new ArrayDeque<>();
    private final Tally starts = new Tally();
    private final Tally completions = new Tally();
    private @Nullable PlainEngine engine;

    PlainReplay(
            @Qualifier("ownerDataSource") DataSource owner,
            DataSource application,
            OrganizationRegister organizations,
            BenchmarkProperties properties,
            ObjectProvider<StatementTrace> trace,
            ProcessorTime processor) {
        this.owner = owner;
        this.application = application;
        this.organizations = organizations;
        this.properties = properties;
        this.trace = trace;
        this.processor = processor;
    }

    /** @param subjectType where one process serves several */
    private record About(ProcessKey process, @Nullable String subjectType) {}

    /** Business keys of an organisation's instances on the plain engine, by what they are about. */
    private record Instances(String rollout, Map<About, String> others) {}

    @EventListener
    void changed(TaskChanges changes) {
        for (TaskEvent event : changes.events()) {
            if (event instanceof TaskEvent.Opened opened) {
                opened(opened);
            } else if (event instanceof TaskEvent.Closed closed) {
                closed(closed);
            }
        }
    }

    private void opened(TaskEvent.Opened task) {
        if (task.organizationId() != null && REPEATED.contains(task.task().process())) {
            tasks.put(task.taskId(), task);
            happened.add(task);
        }
    }

    private void closed(TaskEvent.Closed task) {
        if (task.completed() && tasks.containsKey(task.taskId())) {
            happened.add(task);
        }
    }

    /** Repeats what happened outside of calls that are timed. */
    void catchUp() {
        repeat(new Tally(), new Tally());
    }

    /** Repeats what the call did that was just timed. */
    void repeat() {
        repeat(starts, completions);
    }

    Tally.Reading starts() {
        return starts.reading();
    }

    Tally.Reading completions() {
        return completions.reading();
    }

    @PreDestroy
    void stop() {
        if (engine != null) {
            engine.close();
        }
    }

    private void repeat(Tally startsInto, Tally completionsInto) {
        for (TaskEvent event = happened.poll(); event != null; event = happened.poll()) {
            if (event instanceof TaskEvent.Closed closed) {
                complete(closed, completionsInto);
            } else {
                begin((TaskEvent.Opened) event, startsInto, completionsInto);
            }
        }
    }

    private void begin(TaskEvent.Opened task, Tally startsInto, Tally completionsInto) {
        OrganizationId id = organization(task);
        Instances known = instances.get(id);
        if (known == null) {
            start(id, startsInto);
        } else if (task.task().process().equals(StepTasks.SCHOOL_ROADMAP)) {
            StepTasks.stepOf(task.task().elementId())
                    .filter(OPENED_BY_MESSAGE::contains)
                    .ifPresent(step -> key(known, StepTasks.SCHOOL_ROADMAP, null)
                            .ifPresent(roadmap -> {
                                PlainEngine plain = engine();
                                turn(StatementTrace.Side.PLAIN_ENGINE);
                                processor.look();
                                long workBefore = processor.atBegin();
                                long before = System.nanoTime();
                                plain.open(roadmap, step);
                                long took = System.nanoTime() - before;
                                completionsInto.add(0, took, processor.atEnd() - workBefore);
                                turn(null);
                            }));
        }
    }

    private void start(OrganizationId id, Tally into) {
        OrganizationView organization = DataScope.during(DataScope.system("scenario"), () -> organizations.get(id));
        PlainEngine plain = engine();
        turn(StatementTrace.Side.PLAIN_ENGINE_STARTS);
        processor.look();
        long workBefore = processor.atBegin();
        long before = System.nanoTime();
        String rollout = plain.start(organization.kind().code());
        long took = System.nanoTime() - before;
        into.add(1, took, processor.atEnd() - workBefore);
        turn(null);
        instances.put(id, new Instances(rollout, new HashMap<>()));
    }

    private void complete(TaskEvent.Closed task, Tally into) {
        TaskEvent.Opened opened = Objects.requireNonNull(tasks.remove(task.taskId()));
        Instances known = instances.get(organization(opened));
        if (known == null) {
            return;
        }
        ProcessKey process = task.task().process();
        key(known, process, opened.subjectType()).ifPresent(key -> {
            PlainEngine plain = engine();
            turn(StatementTrace.Side.PLAIN_ENGINE);
            processor.look();
            long workBefore = processor.atBegin();
            long before = System.nanoTime();
            boolean completed = plain.complete(process.value(), key, task.task().elementId());
            long took = System.nanoTime() - before;
            if (completed) {
                into.add(1, took, processor.atEnd() - workBefore);
            }
            turn(null);
        });
    }

    private void turn(StatementTrace.@Nullable Side side) {
        trace.ifAvailable(statements -> statements.turn(side));
    }

    private static OrganizationId organization(TaskEvent.Opened task) {
        return OrganizationId.of(Objects.requireNonNull(task.organizationId()));
    }

    private Optional<String> key(Instances known, ProcessKey process, @Nullable String subjectType) {
        About about = new About(process, subjectType);
        String key = process.equals(ROLLOUT) ? known.rollout() : known.others().get(about);
        if (key == null) {
            key = find(known, about);
            if (key != null) {
                known.others().put(about, key);
            }
        }
        return Optional.ofNullable(key);
    }

    private @Nullable String find(Instances known, About about) {
        if (about.process().equals(APPOINTMENT)) {
            return engine().variable(ROLLOUT.value(), known.rollout(), "curatorAppointmentId");
        }
        if (about.process().equals(PAPER)) {
            return engine().variable(ROLLOUT.value(), known.rollout(), about.subjectType() + "Id");
        }
        if (!about.process().equals(PAIR_ORDER)) {
            return engine().variable(ROLLOUT.value(), known.rollout(), "roadmapId");
        }
        return key(known, PAPER, ROADMAP)
                .map(roadmap -> Optional.ofNullable(
                                engine().variable(StepTasks.SCHOOL_ROADMAP.value(), roadmap, "pairOrderId"))
                        .orElseGet(() -> engine().variable(StepTasks.COLLEGE_ROADMAP.value(), roadmap, "pairOrderId")))
                .orElse(null);
    }

    private PlainEngine engine() {
        PlainEngine known = engine;
        if (known == null) {
            known = new PlainEngine(owner, application, properties.connections());
            engine = known;
        }
        return known;
    }
}
