package ru.nastavnik.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import ru.nastavnik.access.Role;

class AgreementLevelTests {

    /** The process refuses a role or a point that its contract does not know. */
    @ParameterizedTest
    @EnumSource
    void theProcessTakesEveryLevel(AgreementLevel level) {
        assertThatCode(() -> PaperApprovalProcess.agreement(new Agreement(level, false)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource
    void theNameInTheTableIsTheLevels(AgreementLevel level) {
        assertThat(AgreementLevel.named(level.name())).contains(level);
        assertThat(level.role())
                .isEqualTo(level == AgreementLevel.MUNICIPALITY ? Role.MUNICIPAL_HEAD : Role.DEPARTMENT);
    }
}
