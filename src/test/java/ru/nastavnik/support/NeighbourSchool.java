package ru.nastavnik.support;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.AccountId;
import ru.nastavnik.access.PostId;
import ru.nastavnik.access.SignedIn;
import ru.nastavnik.acquaintance.AcquaintancePapers;
import ru.nastavnik.acquaintance.ReaderId;
import ru.nastavnik.approval.ReviewSubject;
import ru.nastavnik.campaign.CampaignId;
import ru.nastavnik.campaign.TestCampaigns;
import ru.nastavnik.curator.CuratorAppointmentId;
import ru.nastavnik.curator.CuratorReleaseId;
import ru.nastavnik.directive.LaunchId;
import ru.nastavnik.directive.LaunchRegister;
import ru.nastavnik.directive.RolloutId;
import ru.nastavnik.document.BodyId;
import ru.nastavnik.document.DocumentId;
import ru.nastavnik.execution.Evidence;
import ru.nastavnik.execution.EvidenceId;
import ru.nastavnik.figure.SubmissionId;
import ru.nastavnik.figure.SubmissionSubject;
import ru.nastavnik.letter.LetterId;
import ru.nastavnik.letter.Letters;
import ru.nastavnik.pairing.NewPair;
import ru.nastavnik.pairing.PairDrafts;
import ru.nastavnik.pairing.PairId;
import ru.nastavnik.pairing.PairOrderId;
import ru.nastavnik.pairing.PairOrderKind;
import ru.nastavnik.pairing.PairOrders;
import ru.nastavnik.pairing.SendPairOrder;
import ru.nastavnik.people.ConsentId;
import ru.nastavnik.people.ConsentRegister;
import ru.nastavnik.people.ParticipantId;
import ru.nastavnik.people.ParticipantRegister;
import ru.nastavnik.people.PersonId;
import ru.nastavnik.programme.ProgrammeId;
import ru.nastavnik.protocol.ProtocolId;
import ru.nastavnik.protocol.Protocols;
import ru.nastavnik.recommendation.NewRecommendation;
import ru.nastavnik.recommendation.RecommendationId;
import ru.nastavnik.recommendation.Recommendations;
import ru.nastavnik.roadmap.MunicipalRoadmapId;
import ru.nastavnik.roadmap.MunicipalRoadmaps;
import ru.nastavnik.roadmap.RoadmapId;
import ru.nastavnik.shared.Department;
import ru.nastavnik.shared.Ids;
import ru.nastavnik.shared.MunicipalityId;
import ru.nastavnik.shared.OrganizationId;
import ru.nastavnik.shared.SchoolYear;

/**
 * A school that takes part in a launched directive and has one real thing of every kind that has an identity: what
 * people of elsewhere try to reach.
 */
@Component
@Profile("test")
public class NeighbourSchool {
    /** Words that stand in its things and nowhere else: nobody of elsewhere may read them. */
    public static final List<String> SECRETS = List.of(
            "Заовражн",
            "Ветров",
            "Лугов",
            "Рощин",
            "Полянов",
            "Озёров",
            "Тропинин",
            "Камышев",
            "Родников",
            "Вершинин",
            "Долинин");

    private static final SchoolYear YEAR = new SchoolYear(2026);

    private final TestRegion region;
    private final TestPeople people;
    private final TestParticipants participants;
    private final TestLaunches launches;
    private final TestRoadmaps roadmaps;
    private final TestApprovals approvals;
    private final LaunchRegister register;
    private final MunicipalRoadmaps municipalRoadmaps;
    private final ParticipantRegister participantRegister;
    private final ConsentRegister consents;
    private final PairDrafts pairs;
    private final PairOrders orders;
    private final PaperSigning signing;
    private final AcquaintancePapers acquaintancePapers;
    private final Evidence evidence;
    private final TestCampaigns campaigns;
    private final Recommendations recommendations;
    private final Protocols protocols;
    private final Letters letters;
    private final JdbcClient jdbc;

    NeighbourSchool(
            TestRegion region,
            TestPeople people,
            TestParticipants participants,
            TestLaunches launches,
            TestRoadmaps roadmaps,
            TestApprovals approvals,
            LaunchRegister register,
            MunicipalRoadmaps municipalRoadmaps,
            ParticipantRegister participantRegister,
            ConsentRegister consents,
            PairDrafts pairs,
            PairOrders orders,
            PaperSigning signing,
            AcquaintancePapers acquaintancePapers,
            Evidence evidence,
            TestCampaigns campaigns,
            Recommendations recommendations,
            Protocols protocols,
            Letters letters,
            JdbcClient jdbc) {
        this.region = region;
        this.people = people;
        this.participants = participants;
        this.launches = launches;
        this.roadmaps = roadmaps;
        this.approvals = approvals;
        this.register = register;
        this.municipalRoadmaps = municipalRoadmaps;
        this.participantRegister = participantRegister;
        this.consents = consents;
        this.pairs = pairs;
        this.orders = orders;
        this.signing = signing;
        this.acquaintancePapers = acquaintancePapers;
        this.evidence = evidence;
        this.campaigns = campaigns;
        this.recommendations = recommendations;
        this.protocols = protocols;
        this.letters = letters;
        this.jdbc = jdbc;
    }

    /** @return the identity of one thing of each kind, by its type */
    public Things furnish() {
        MunicipalityId municipality = region.municipality();
        OrganizationId school = region.school(municipality);
        jdbc.sql("update app.organization set full_name = 'Школа посёлка Заовражный', short_name = 'Заовражная СОШ'"
                        + " where id = :id")
                .param("id", school.value())
                .update();
        SignedIn curator = region.curator(school);
        SignedIn director = region.director(school);
        Map<Class<?>, Object> ids = new HashMap<>();
        ids.put(MunicipalityId.class, municipality);
        ids.put(OrganizationId.class, school);
        ids.put(AccountId.class, curator.account());
        ids.put(PostId.class, Objects.requireNonNull(director.post()).id());
        theLaunch(ids, municipality, school);
        RoadmapId roadmap = roadmaps.started(school, YEAR);
        ids.put(RoadmapId.class, roadmap);
        ProgrammeId programme = approvals.programme(school);
        ids.put(ProgrammeId.class, programme);
        ids.put(ReviewSubject.class, programme.paper());
        people.as(curator, () -> {
            byte[] minutes = "%PDF-1.7 протокол %%EOF".getBytes(StandardCharsets.UTF_8);
            ids.put(
                    EvidenceId.class,
                    evidence.attach(roadmap, 1, null, "протокол.pdf", minutes).id());
        });
        thePapers(ids, school, curator);
        thePair(ids, school, curator, director);
        theCampaign(ids, school);
        return new Things(Map.copyOf(ids));
    }

    private void theLaunch(Map<Class<?>, Object> ids, MunicipalityId municipality, OrganizationId school) {
        LaunchId launch = launches.launched(municipality);
        ids.put(LaunchId.class, launch);
        ids.put(RolloutId.class, register.rollout(launch, school).orElseThrow().id());
        UUID appointment = jdbc.sql("select id from app.curator_appointment where organization_id = :school")
                .param("school", school.value())
                .query(UUID.class)
                .single();
        ids.put(CuratorAppointmentId.class, new CuratorAppointmentId(appointment));
        ids.put(CuratorReleaseId.class, theRelease(school, appointment));
        ids.put(
                MunicipalRoadmapId.class,
                people.as(people.coordinator(municipality), () -> municipalRoadmaps.list())
                        .get(0)
                        .id());
    }

    /** The draft of an order that releases the curator; how it comes about is tried elsewhere. */
    private CuratorReleaseId theRelease(OrganizationId school, UUID appointment) {
        UUID release = Ids.next();
        jdbc.sql("""
            insert into app.curator_release (id, organization_id, appointment_id, state, reason, prepared_by)
            values (:id, :school, :appointment, 'DRAFT', 'переходом на другую работу', :by)
            """)
                .param("id", release)
                .param("school", school.value())
                .param("appointment", appointment)
                .param("by", region.director(school).account().value())
                .update();
        return new CuratorReleaseId(release);
    }

    private void thePair(Map<Class<?>, Object> ids, OrganizationId school, SignedIn curator, SignedIn director) {
        people.as(curator, () -> {
            PersonId mentor = participants.mentor(school, YEAR, 1);
            PersonId mentee = participants.mentee(school, YEAR);
            PairId pair = pairs.add(school, YEAR, NewPair.of(mentor, mentee, "teacher-pupil", null));
            PairOrderId order = orders.open(school, YEAR, PairOrderKind.FIX, null);
            orders.send(school, order, SendPairOrder.fixing(List.of(pair), "дорожной картой"));
            ids.put(PersonId.class, mentee);
            ids.put(
                    ParticipantId.class,
                    participantRegister
                            .overview(school, YEAR)
                            .get(0)
                            .participant()
                            .id());
            ids.put(ConsentId.class, consents.of(school, mentee).get(0).id());
            ids.put(PairId.class, pair);
            ids.put(PairOrderId.class, order);
        });
        PairOrderId order = (PairOrderId) ids.get(PairOrderId.class);
        people.as(director, () -> signing.sign(school, order, Map.of()));
        String document = people.as(director, () -> orders.view(school, order)).documentId();
        ids.put(DocumentId.class, DocumentId.of(Objects.requireNonNull(document)));
        ids.put(
                ReaderId.class,
                people.as(
                                director,
                                () -> acquaintancePapers.extractsOf(
                                        DocumentId.of(Objects.requireNonNull(document)), false))
                        .get(0));
    }

    private void thePapers(Map<Class<?>, Object> ids, OrganizationId school, SignedIn curator) {
        people.as(curator, () -> {
            ProtocolId protocol = protocols.draft(school, "педагогический совет");
            ids.put(ProtocolId.class, protocol);
            ids.put(BodyId.class, protocols.get(protocol).body());
            ids.put(LetterId.class, letters.draft(school));
        });
    }

    private void theCampaign(Map<Class<?>, Object> ids, OrganizationId school) {
        SignedIn department = people.department(Department.GENERAL_EDUCATION);
        CampaignId campaign = campaigns.open(department, school);
        ids.put(CampaignId.class, campaign);
        ids.put(SubmissionId.class, campaigns.submission(department, campaign, school));
        NewRecommendation recommendation =
                NewRecommendation.to(SubmissionSubject.of(school), "Провести семинар", TestCampaigns.DUE);
        ids.put(RecommendationId.class, people.as(department, () -> recommendations.issue(recommendation)));
    }

    /** What the school has. */
    public record Things(Map<Class<?>, Object> ids) {
        public <T> T the(Class<T> type) {
            return type.cast(Objects.requireNonNull(ids.get(type), type.getSimpleName()));
        }
    }
}
