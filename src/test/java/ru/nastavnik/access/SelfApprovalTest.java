package ru.nastavnik.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import ru.nastavnik.shared.DomainException;
import ru.nastavnik.support.Actors;

class SelfApprovalTest {
    private final AccountId author = AccountId.next();

    @Test
    void onlyTheOrdersOnACuratorAreDraftedAndDecidedInOnePost() {
        assertThat(Arrays.stream(DecisionKind.values()).filter(DecisionKind::onePostDoesBoth))
                .containsExactly(DecisionKind.CURATOR_ORDER, DecisionKind.CURATOR_RELEASE);
    }

    @ParameterizedTest
    @EnumSource
    void nobodyDecidesOnTheirOwnDraftAsASubstitute(DecisionKind decision) {
        refused(decision, author, Actors.substituting(author, Role.DIRECTOR, AccountId.next()));
    }

    @ParameterizedTest
    @EnumSource(
            names = {"CURATOR_ORDER", "CURATOR_RELEASE"},
            mode = EnumSource.Mode.EXCLUDE)
    void whereThePostsDifferNobodyDecidesOnTheirOwnDraftInTheirOtherPost(DecisionKind decision) {
        refused(decision, author, Actors.of(author, Role.DIRECTOR));
    }

    @ParameterizedTest
    @EnumSource(
            names = {"CURATOR_ORDER", "CURATOR_RELEASE"},
            mode = EnumSource.Mode.EXCLUDE)
    void whereThePostsDifferNobodyDecidesInTheNameOfTheAuthor(DecisionKind decision) {
        refused(decision, author, Actors.substituting(AccountId.next(), Role.DIRECTOR, author));
    }

    @ParameterizedTest
    @EnumSource(names = {"CURATOR_ORDER", "CURATOR_RELEASE"})
    void whereOnePostDoesBothItsHolderDecidesOnTheirOwnDraft(DecisionKind decision) {
        allowed(decision, author, Actors.of(author, Role.DIRECTOR));
    }

    @ParameterizedTest
    @EnumSource(names = {"CURATOR_ORDER", "CURATOR_RELEASE"})
    void whereOnePostDoesBothASubstituteDecidesOnTheHoldersDraft(DecisionKind decision) {
        allowed(decision, author, Actors.substituting(AccountId.next(), Role.DIRECTOR, author));
    }

    @ParameterizedTest
    @EnumSource
    void whoHadNoPartInTheDraftDecides(DecisionKind decision) {
        allowed(decision, author, Actors.in(Role.DIRECTOR));
        allowed(decision, author, Actors.substituting(AccountId.next(), Role.DIRECTOR, AccountId.next()));
    }

    @ParameterizedTest
    @EnumSource
    void aDraftWithoutAnAuthorIsNobodysOwn(DecisionKind decision) {
        allowed(decision, null, Actors.in(Role.DIRECTOR));
    }

    @Test
    void ofSeveralAuthorsNoneDecides() {
        Set<AccountId> authors = Set.of(author, AccountId.next());
        for (AccountId each : authors) {
            assertThatThrownBy(() -> SelfApproval.check(
                            DecisionKind.PAPER_IN_ROUNDS, authors, Actors.of(each, Role.MUNICIPAL_HEAD)))
                    .isInstanceOf(DomainException.class);
        }
    }

    @Test
    void theRefusalSaysWhoWillDecide() {
        Actor own = Actors.substituting(author, Role.DIRECTOR, AccountId.next());

        assertThatThrownBy(() -> SelfApproval.check(DecisionKind.PAIR_ORDER, author, own))
                .hasMessageContaining("решение должен принять другой человек");
        assertThatThrownBy(() -> SelfApproval.check(DecisionKind.CURATOR_ORDER, author, own))
                .hasMessageContaining("решение примет владелец должности или другой заместитель");
    }

    private static void refused(DecisionKind decision, AccountId author, Actor actor) {
        assertThat(SelfApproval.mayDecide(decision, Set.of(author), actor)).isFalse();
        assertThatThrownBy(() -> SelfApproval.check(decision, author, actor)).isInstanceOf(DomainException.class);
    }

    private static void allowed(DecisionKind decision, @Nullable AccountId author, Actor actor) {
        assertThatCode(() -> SelfApproval.check(decision, author, actor)).doesNotThrowAnyException();
    }
}
