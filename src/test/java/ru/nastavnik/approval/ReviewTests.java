package ru.nastavnik.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import ru.nastavnik.access.AccountId;
import ru.nastavnik.access.Actor;
import ru.nastavnik.access.PostId;
import ru.nastavnik.access.Role;
import ru.nastavnik.access.Territory;
import ru.nastavnik.shared.ConflictException;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.shared.Ids;
import ru.nastavnik.shared.ValidationException;

class ReviewTests {
    private static final Instant NOW = Instant.parse("2026-09-07T03:00:00Z");
    private static final List<RowText> FIRST = List.of(row("step-01", "до 12.09"), row("step-02", "до 19.09"));

    private final Actor curator = actor(AccountId.next(), Role.CURATOR, null);
    private final Actor director = actor(AccountId.next(), Role.DIRECTOR, null);
    private final Actor head = actor(AccountId.next(), Role.MUNICIPAL_HEAD, null);
    private final Review review = Review.open(new ReviewSubject("roadmap", Ids.next()));

    @Test
    void aDraftThatIsApprovedAndAgreedIsAccepted() {
        review.submit(curator, NOW, FIRST, AgreementLevel.MUNICIPALITY);
        review.approve(director, NOW);
        assertThat(review.state()).isEqualTo(ReviewState.AGREEMENT);
        review.agree(head, NOW);
        assertThat(review.state()).isEqualTo(ReviewState.ACCEPTED);
        assertThat(review.round()).isEqualTo(1);
        assertThat(review.decisions())
                .extracting(ReviewDecision::kind)
                .containsExactly(
                        ReviewDecision.Kind.SUBMITTED, ReviewDecision.Kind.APPROVED, ReviewDecision.Kind.AGREED);
    }

    @Test
    void whereNoAgreementFollowsTheApprovalAccepts() {
        review.submit(curator, NOW, FIRST);
        review.approve(director, NOW);
        assertThat(review.state()).isEqualTo(ReviewState.ACCEPTED);
    }

    @Test
    void whoAgreesIsSettledAnewWhenTheNextRoundIsSent() {
        assertThat(review.agreement()).isEmpty();
        review.submit(curator, NOW, FIRST, AgreementLevel.MUNICIPALITY);
        review.approve(director, NOW);
        assertThat(review.agreement()).contains(AgreementLevel.MUNICIPALITY);
        review.sendBack(head, NOW, "Сроки", List.of());
        assertThat(review.agreement()).isEmpty();
        review.submit(curator, NOW, FIRST, AgreementLevel.GENERAL_EDUCATION);
        assertThat(review.agreement()).contains(AgreementLevel.GENERAL_EDUCATION);
    }

    @Test
    void aReturnOpensTheNextRoundWithItsRemarks() {
        review.submit(curator, NOW, FIRST);
        review.sendBack(director, NOW, null, List.of(new Remark("step-02", "Перенесите на сентябрь.")));
        assertThat(review.round()).isEqualTo(2);
        assertThat(review.isDraft()).isTrue();
        assertThat(review.remarksToAnswer()).containsExactly(new Remark("step-02", "Перенесите на сентябрь."));
    }

    @Test
    void aReturnMustSayWhatToChange() {
        review.submit(curator, NOW, FIRST);
        assertThatThrownBy(() -> review.sendBack(director, NOW, " ", List.of()))
                .isInstanceOf(ValidationException.class);
        assertThat(review.state()).isEqualTo(ReviewState.DECISION);
    }

    @Test
    void theSecondRoundShowsWhatChangedSinceTheFirst() {
        review.submit(curator, NOW, FIRST);
        review.sendBack(director, NOW, "Сроки", List.of());
        List<RowText> second = List.of(row("step-01", "до 12.09"), row("step-02", "до 26.09"), row("step-03", "новая"));
        assertThat(review.changesSinceLastRound(second))
                .containsExactly(
                        new RowChange("step-02", "Строка step-02", "до 19.09", "до 26.09"),
                        new RowChange("step-03", "Строка step-03", null, "новая"));
    }

    @Test
    void nobodyApprovesTheirOwnDraftAsASubstitute() {
        review.submit(curator, NOW, FIRST);
        Actor curatorActingAsDirector = actor(curator.account(), Role.DIRECTOR, director.account());
        assertThatThrownBy(() -> review.approve(curatorActingAsDirector, NOW))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("готовили сами");
        assertThat(review.state()).isEqualTo(ReviewState.DECISION);
    }

    @Test
    void nobodyApprovesADraftInTheNameOfTheOneWhoWroteIt() {
        Actor directorWriting = actor(director.account(), Role.CURATOR, null);
        review.edited(directorWriting);
        review.submit(curator, NOW, FIRST);
        Actor deputy = actor(AccountId.next(), Role.DIRECTOR, director.account());
        assertThatThrownBy(() -> review.approve(deputy, NOW)).hasMessageContaining("готовили сами");
    }

    @Test
    void aSecondDecisionInTheSameRoundIsAConflict() {
        review.submit(curator, NOW, FIRST);
        review.approve(director, NOW);
        assertThatThrownBy(() -> review.approve(director, NOW)).isInstanceOf(ConflictException.class);
    }

    @Test
    void aDecisionOnAnEarlierRoundIsAConflict() {
        review.submit(curator, NOW, FIRST);
        review.sendBack(director, NOW, "Сроки", List.of());
        review.submit(curator, NOW, FIRST);
        assertThatThrownBy(() -> review.requireRound(1)).isInstanceOf(ConflictException.class);
    }

    @Test
    void aSubmittedDraftIsNotEdited() {
        review.submit(curator, NOW, FIRST);
        assertThatThrownBy(() -> review.edited(curator)).isInstanceOf(ConflictException.class);
    }

    private static RowText row(String key, String content) {
        return new RowText(key, "Строка " + key, content);
    }

    private static Actor actor(AccountId account, Role role, @Nullable AccountId onBehalfOf) {
        return new Actor(account, PostId.next(), role, new Territory.OfRegion(), onBehalfOf);
    }
}
