package ru.nastavnik.notice.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A report of non-delivery")
class NonDeliveryTest {
    private static final UUID MAIL = UUID.fromString("0199e2a4-7c55-7b1e-9d3c-3f0c2b1a9e11");

    @Test
    @DisplayName("is about the mail whose Message-ID a header names, among others")
    void ours() {
        assertThat(NonDelivery.mailIn(NonDelivery.messageId(MAIL))).contains(MAIL);
        assertThat(NonDelivery.mailIn("<first@elsewhere.test> " + NonDelivery.messageId(MAIL)))
                .contains(MAIL);
        assertThat(NonDelivery.mailIn("<" + MAIL + "@elsewhere>")).isEmpty();
        assertThat(NonDelivery.mailIn("")).isEmpty();
    }

    @Test
    @DisplayName("is for good unless the status says that it may pass")
    void forGood() {
        assertThat(new NonDelivery(MAIL, "5.1.1", "").isForGood()).isTrue();
        assertThat(new NonDelivery(MAIL, "", "").isForGood()).isTrue();
        assertThat(new NonDelivery(MAIL, "4.2.2", "").isForGood()).isFalse();
    }

    @Test
    @DisplayName("keeps of a server's many words the first")
    void words() {
        assertThat(new NonDelivery(MAIL, "5.1.1", "о".repeat(501)).said()).hasSize(500);
        assertThat(new NonDelivery(MAIL, "5.1.1", "о".repeat(500)).said()).hasSize(500);
    }
}
