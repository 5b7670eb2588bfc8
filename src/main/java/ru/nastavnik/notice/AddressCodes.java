package ru.nastavnik.notice;

import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.nastavnik.access.AccountId;
import ru.nastavnik.notice.persistence.ChoiceTable;
import ru.nastavnik.shared.RegionClock;

/** Codes by which a person shows that an address is theirs. Made when the mail goes, so that no table holds one. */
@Component
class AddressCodes {
    private static final Duration LIFE = Duration.ofDays(1);

    private final ChoiceTable table;
    private final RegionClock clock;

    AddressCodes(ChoiceTable table, RegionClock clock) {
        this.table = table;
        this.clock = clock;
    }

    record Code(String secret, String address) {}

    /** A new code for the address that waits to be confirmed; those sent before go on working. Empty if none waits. */
    Optional<Code> forMail(AccountId account) {
        return table.unconfirmedAddress(account).map(address -> {
            String secret = Secrets.next();
            table.insertCode(
                    Secrets.digest(secret), account, address, clock.now().plus(LIFE));
            return new Code(secret, address);
        });
    }
}
