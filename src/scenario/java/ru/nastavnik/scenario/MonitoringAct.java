package ru.nastavnik.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import ru.nastavnik.calendar.WorkingDays;
import ru.nastavnik.campaign.CampaignId;
import ru.nastavnik.campaign.Campaigns;
import ru.nastavnik.campaign.NewCampaign;
import ru.nastavnik.campaign.SubmissionDecisions;
import ru.nastavnik.campaign.SubmissionPage;
import ru.nastavnik.campaign.SubmissionView;
import ru.nastavnik.campaign.Submissions;
import ru.nastavnik.campaign.TypedFigure;
import ru.nastavnik.definition.CollectionForm;
import ru.nastavnik.definition.CollectionForm.Figure;
import ru.nastavnik.definition.CollectionForm.FigureType;
import ru.nastavnik.definition.MonitoringDefinitions;
import ru.nastavnik.definition.MonitoringDefinitions.Entry;
import ru.nastavnik.definition.MonitoringDefinitions.Kind;
import ru.nastavnik.definition.ReportDefinition.Source;
import ru.nastavnik.document.DocumentFile;
import ru.nastavnik.figure.CellKey;
import ru.nastavnik.organization.OrganizationView;
import ru.nastavnik.report.Report;
import ru.nastavnik.report.ReportFiles;
import ru.nastavnik.report.ReportFormat;
import ru.nastavnik.report.Reports;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.workflow.DueJobs;

/** The monitoring cycle at the year's end: a campaign is submitted and accepted, and every report is written. */
@Component
@Profile("scenario")
class MonitoringAct {
    private static final String FORM = "coverage";
    private static final int DAYS_TO_SUBMIT = 14;

    private final WorkingDays workingDays;
    private final Campaigns campaigns;
    private final Submissions submissions;
    private final SubmissionDecisions decisions;
    private final MonitoringDefinitions definitions;
    private final Reports reports;
    private final ReportFiles files;
    private final DueJobs jobs;
    private final ScenarioClock clock;
    private final ScenarioProperties properties;

    MonitoringAct(
            WorkingDays workingDays,
            Campaigns campaigns,
            Submissions submissions,
            SubmissionDecisions decisions,
            MonitoringDefinitions definitions,
            Reports reports,
            ReportFiles files,
            DueJobs jobs,
            ScenarioClock clock,
            ScenarioProperties properties) {
        this.workingDays = workingDays;
        this.campaigns = campaigns;
        this.submissions = submissions;
        this.decisions = decisions;
        this.definitions = definitions;
        this.reports = reports;
        this.files = files;
        this.jobs = jobs;
        this.clock = clock;
        this.properties = properties;
    }

    /** @return how many have submitted */
    long collect(Cast cast, List<OrganizationView> played) {
        Set<OrganizationId> ids = played.stream().map(OrganizationView::id).collect(Collectors.toSet());
        LocalDate day = clock.today();
        CampaignId campaign = cast.centre(() -> campaigns.open(
                new NewCampaign(FORM, day, workingDays.sameOrNext(day.plusDays(DAYS_TO_SUBMIT)), Set.of(), ids)));
        jobs.runDue(clock.instant());
        clock.tick();
        for (OrganizationView organization : played) {
            submit(cast, organization);
            clock.tick();
        }
        cast.centre(() -> campaigns.consolidate(campaign));
        return played.size();
    }

    /** Opens a collection from organisations, due in so many days. */
    CampaignId open(Cast cast, Set<OrganizationId> ids, int days) {
        LocalDate day = clock.today();
        CampaignId campaign = cast.centre(() ->
                campaigns.open(new NewCampaign(FORM, day, workingDays.sameOrNext(day.plusDays(days)), Set.of(), ids)));
        jobs.runDue(clock.instant());
        clock.tick();
        return campaign;
    }

    /** The organisation submits what it has open, and whoever stands above it accepts, sends back or waits. */
    void submit(Cast cast, OrganizationView organization, Answer answer) {
        Optional<SubmissionView> found = cast.curator(
                organization.id(),
                () -> submissions.mine().stream()
                        .filter(view -> view.state().isMissing())
                        .findFirst());
        if (found.isEmpty()) {
            return;
        }
        SubmissionView open = found.get();
        send(cast, organization, open);
        clock.tick();
        if (answer != Answer.NONE) {
            above(cast, organization, () -> answer == Answer.ACCEPTED ? accepted(open) : sentBack(open));
            clock.tick();
        }
    }

    /** What becomes of a submission. */
    enum Answer {
        ACCEPTED,
        SENT_BACK,
        NONE
    }

    void consolidate(Cast cast, CampaignId campaign) {
        cast.centre(() -> {
            campaigns.consolidate(campaign);
            return campaign;
        });
        jobs.runDue(clock.instant());
        clock.tick();
    }

    private SubmissionView sentBack(SubmissionView submission) {
        decisions.sendBack(
                submission.id(),
                submissions.page(submission.id()).submission().version(),
                "Проверьте число наставников: в приказе о парах их больше.");
        return submission;
    }

    /** @return how many files were written */
    long write(Cast cast) {
        LocalDate day = clock.today();
        List<String> codes = cast.centre(() -> definitions.list(Kind.REPORT)).stream()
                .filter(Entry::released)
                .map(Entry::code)
                .distinct()
                .toList();
        long written = 0;
        for (String code : codes) {
            boolean hasData = cast.centre(() -> definitions.report(code).source() != Source.COLLECTED
                    || !reports.figureSets(code).isEmpty());
            if (hasData) {
                Report report = cast.centre(() -> reports.compute(code, day));
                for (ReportFormat format : ReportFormat.values()) {
                    save(cast.centre(() -> files.draft(report, format)));
                    written++;
                }
            }
        }
        return written;
    }

    private void submit(Cast cast, OrganizationView organization) {
        SubmissionView open = cast.curator(
                organization.id(),
                () -> submissions.mine().stream()
                        .filter(view -> view.state().isMissing())
                        .findFirst()
                        .orElseThrow());
        send(cast, organization, open);
        above(cast, organization, () -> accepted(open));
    }

    private void send(Cast cast, OrganizationView organization, SubmissionView open) {
        cast.curator(organization.id(), () -> {
            SubmissionPage page = submissions.page(open.id());
            submissions.submit(open.id(), page.submission().version(), figures(page));
            return open;
        });
    }

    private static void above(Cast cast, OrganizationView organization, Supplier<SubmissionView> decision) {
        MunicipalityId municipality = organization.municipality();
        if (municipality == null) {
            cast.department(organization.kind().department(), decision);
        } else {
            cast.head(municipality, decision);
        }
    }

    private SubmissionView accepted(SubmissionView submission) {
        decisions.accept(
                submission.id(), submissions.page(submission.id()).submission().version());
        return submission;
    }

    /** What the registers say; figures without a register are left at nothing. */
    private static List<TypedFigure> figures(SubmissionPage page) {
        CollectionForm form = page.form();
        Map<CellKey, BigDecimal> register = page.register();
        List<TypedFigure> typed = new ArrayList<>();
        page.items().forEach(item -> {
            for (Figure figure : form.figures()) {
                BigDecimal known = register.get(new CellKey(item.code(), figure.key()));
                if (known != null) {
                    typed.add(TypedFigure.of(item.code(), figure.key(), text(figure, known)));
                } else if (figure.required() && figure.isNumber()) {
                    typed.add(TypedFigure.of(item.code(), figure.key(), text(figure, BigDecimal.ZERO)));
                }
            }
        });
        return typed;
    }

    private static String text(Figure figure, BigDecimal number) {
        if (figure.type() == FigureType.YES_NO) {
            return number.signum() == 0 ? "нет" : "да";
        }
        return number.toPlainString();
    }

    private void save(DocumentFile file) {
        try {
            Path folder = Files.createDirectories(properties.output().resolve("reports"));
            Files.write(folder.resolve(file.name()), file.content());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
