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
        review.submit(curator, NOW, FIRST, new Agreement(AgreementLevel.MUNICIPALITY, false));
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
    void whereTheAgreementComesFirstTheApprovalAccepts() {
        review.submit(curator, NOW, FIRST, new Agreement(AgreementLevel.MUNICIPALITY, true));
        assertThat(review.state()).isEqualTo(ReviewState.AGREEMENT);
        assertThatThrownBy(() -> review.approve(director, NOW)).isInstanceOf(ConflictException.class);
        review.agree(head, NOW);
        assertThat(review.state()).isEqualTo(ReviewState.DECISION);
        assertThat(review.isApproved()).isFalse();
        review.approve(director, NOW);
        assertThat(review.state()).isEqualTo(ReviewState.ACCEPTED);
        assertThat(review.isApproved()).isTrue();
        assertThat(review.agreedFirst()).isTrue();
    }

    @Test
    void whatTheDirectorReturnsAfterTheAgreementIsAgreedAnew() {
        review.submit(curator, NOW, FIRST, new Agreement(AgreementLevel.MUNICIPALITY, true));
        review.agree(head, NOW);
        review.sendBack(director, NOW, "Сроки", List.of());
        review.submit(curator, NOW, FIRST, new Agreement(AgreementLevel.MUNICIPALITY, true));
        assertThat(review.state()).isEqualTo(ReviewState.AGREEMENT);
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
        review.submit(curator, NOW, FIRST, new Agreement(AgreementLevel.MUNICIPALITY, false));
        review.approve(director, NOW);
        assertThat(review.agreement()).contains(AgreementLevel.MUNICIPALITY);
        review.sendBack(head, NOW, "Сроки", List.of());
        assertThat(review.agreement()).isEmpty();
        review.submit(curator, NOW, FIRST, new Agreement(AgreementLevel.GENERAL_EDUCATION, false));
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
    void nobodyDecidesOnTheirOwnDraftInTheirOtherPostWhateverTheDecision() {
        review.edited(actor(head.account(), Role.CURATOR, null));
        review.submit(
                actor(director.account(), Role.CURATOR, null),
                NOW,
                FIRST,
                new Agreement(AgreementLevel.MUNICIPALITY, false));

        assertThatThrownBy(() -> review.approve(director, NOW)).isInstanceOf(DomainException.class);
        assertThatThrownBy(() -> review.sendBack(director, NOW, "Сроки", List.of()))
                .isInstanceOf(DomainException.class);
        assertThat(review.state()).isEqualTo(ReviewState.DECISION);
        assertThat(review.round()).isEqualTo(1);

        review.approve(actor(AccountId.next(), Role.DIRECTOR, null), NOW);
        assertThatThrownBy(() -> review.agree(head, NOW)).isInstanceOf(DomainException.class);
        assertThatThrownBy(() -> review.sendBack(head, NOW, "Сроки", List.of())).isInstanceOf(DomainException.class);
        assertThat(review.state()).isEqualTo(ReviewState.AGREEMENT);
    }

    @Test
    void thePageSaysWhyOneMayNotDecide() {
        review.submit(curator, NOW, FIRST);
        ReviewView view = review.view(FIRST);

        assertThat(view.hindrance(director)).isEmpty();
        assertThat(view.hindrance(actor(curator.account(), Role.DIRECTOR, director.account())))
                .contains("Вы готовили этот документ, решение примет другой человек");
        assertThat(view.hindrance(actor(AccountId.next(), Role.DIRECTOR, curator.account())))
                .contains("Документ готовил тот, кого вы замещаете, решение примет другой человек");
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

    @Test
    void everyDecisionSaysWhoTookItWhenInWhoseNameAndWhy() {
        AccountId absent = AccountId.next();
        Actor deputy = actor(AccountId.next(), Role.DIRECTOR, absent);
        List<Remark> remarks = List.of(new Remark("step-02", "Раньше"));
        review.submit(curator, NOW, FIRST);
        review.sendBack(deputy, NOW.plusSeconds(60), " Сроки ", remarks);

        ReviewDecision submitted = review.decisions().get(0);
        assertThat(submitted.comment()).isNull();
        assertThat(submitted.by()).isEqualTo(curator.account());
        ReviewDecision returned = review.last(ReviewDecision.Kind.RETURNED).orElseThrow();
        assertThat(returned.round()).isEqualTo(1);
        assertThat(returned.by()).isEqualTo(deputy.account());
        assertThat(returned.onBehalfOf()).isEqualTo(absent);
        assertThat(returned.role()).isEqualTo(Role.DIRECTOR);
        assertThat(returned.at()).isEqualTo(NOW.plusSeconds(60));
        assertThat(returned.comment()).isEqualTo("Сроки");
        assertThat(returned.remarks()).isEqualTo(remarks);
    }

    @Test
    void aBlankCommentIsNoneAndABlankRemarkIsRefused() {
        review.submit(curator, NOW, FIRST);
        assertThatThrownBy(() -> review.sendBack(director, NOW, "Сроки", List.of(new Remark("step-02", " "))))
                .isInstanceOf(ValidationException.class);
        assertThatThrownBy(() -> review.sendBack(director, NOW, null, List.of()))
                .isInstanceOf(ValidationException.class);

        review.sendBack(director, NOW, " ", List.of(new Remark("step-02", "Раньше")));

        assertThat(review.last(ReviewDecision.Kind.RETURNED).orElseThrow().comment())
                .isNull();
    }

    @Test
    void whoeverAgreesMayReturnAsWell() {
        review.submit(curator, NOW, FIRST, new Agreement(AgreementLevel.MUNICIPALITY, false));
        review.approve(director, NOW);
        review.sendBack(head, NOW, "Сроки", List.of());

        assertThat(review.round()).isEqualTo(2);
        assertThat(review.isDraft()).isTrue();
        assertThat(review.authors()).isEmpty();
    }

    @Test
    void nothingIsDecidedOutOfTurn() {
        assertThat(review.isDraft()).isTrue();
        assertThatThrownBy(() -> review.approve(director, NOW)).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> review.agree(head, NOW)).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> review.sendBack(director, NOW, "Сроки", List.of()))
                .isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> review.reopen(head, NOW, "Сроки", List.of())).isInstanceOf(ConflictException.class);
        review.submit(curator, NOW, FIRST);
        assertThat(review.isDraft()).isFalse();
        assertThatThrownBy(() -> review.agree(head, NOW)).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> review.submit(curator, NOW, FIRST)).isInstanceOf(ConflictException.class);
        assertThat(review.decidedMeanwhile()).hasMessageContaining("Решение уже принято");
    }

    @Test
    void aDocumentInForceIsReopenedWithAReason() {
        review.submit(curator, NOW, FIRST);
        review.approve(director, NOW);
        assertThatThrownBy(() -> review.reopen(head, NOW, null, List.of())).isInstanceOf(ValidationException.class);

        review.reopen(head, NOW, null, List.of(new Remark("step-01", "По замечаниям центра")));

        assertThat(review.round()).isEqualTo(2);
        assertThat(review.last(ReviewDecision.Kind.REOPENED)).isPresent();
        assertThat(review.remarksToAnswer()).containsExactly(new Remark("step-01", "По замечаниям центра"));
        review.requireRound(2);
    }

    @Test
    void whoeverJoinsAnewBeginsANewRoundUnlessTheDraftIsUntouched() {
        review.restart();
        assertThat(review.round()).isEqualTo(1);
        review.submit(curator, NOW, FIRST);

        review.restart();

        assertThat(review.round()).isEqualTo(2);
        assertThat(review.isDraft()).isTrue();
        assertThat(review.decisions()).hasSize(1);
    }

    @Test
    void aRowThatIsGoneIsShownAndOneThatStayedIsNot() {
        review.submit(curator, NOW, FIRST);
        assertThat(review.changesSinceLastRound(List.of()))
                .as("the first round follows none")
                .isEmpty();
        review.sendBack(director, NOW, "Сроки", List.of());

        assertThat(review.view(List.of(row("step-01", "до 12.09"))).changes())
                .containsExactly(new RowChange("step-02", "Строка step-02", "до 19.09", null));
    }

    @Test
    void onlyWhatIsNewIsStored() {
        review.submit(curator, NOW, FIRST);
        review.sendBack(director, NOW, "Сроки", List.of());
        Review restored = new Review(
                review.subject(),
                review.round(),
                review.state(),
                review.authors(),
                3,
                review.decisions(),
                review.snapshots());
        assertThat(restored.newDecisions()).isEmpty();
        assertThat(restored.newSnapshots()).isEmpty();
        assertThat(restored.version()).isEqualTo(3);
        assertThat(restored.subject()).isEqualTo(review.subject());

        restored.edited(curator);
        restored.submit(curator, NOW, FIRST);

        assertThat(restored.authors()).containsExactly(curator.account());
        assertThat(restored.newDecisions()).containsOnlyKeys(2);
        assertThat(restored.newSnapshots()).containsOnlyKeys(2);
        assertThat(restored.snapshots()).containsOnlyKeys(1, 2).containsEntry(2, FIRST);
        assertThat(review.newDecisions()).containsOnlyKeys(0, 1);
    }

    private static RowText row(String key, String content) {
        return new RowText(key, "Строка " + key, content);
    }

    private static Actor actor(AccountId account, Role role, @Nullable AccountId onBehalfOf) {
        return new Actor(account, PostId.next(), role, new Territory.OfRegion(), onBehalfOf);
    }
}
