package ru.nastavnik.pairing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.nastavnik.document.DocumentKind;
import ru.nastavnik.document.RegisteredDocument;
import ru.nastavnik.document.RegistrationDependents;
import ru.nastavnik.pairing.domain.PairOrder;
import ru.nastavnik.pairing.persistence.PairOrderRepository;
import ru.nastavnik.pairing.persistence.PairRepository;
import ru.nastavnik.shared.DayText;

/** Pairs follow the registration of their order: an order «со дня подписания» moves them with its date. */
@Component
class PairOrderRegistration implements RegistrationDependents {
    private final PairOrderRepository orders;
    private final PairRepository pairs;

    PairOrderRegistration(PairOrderRepository orders, PairRepository pairs) {
        this.orders = orders;
        this.pairs = pairs;
    }

    @Override
    public List<String> of(RegisteredDocument document, LocalDate date) {
        Optional<PairOrder> found = order(document);
        if (found.isEmpty()) {
            return List.of();
        }
        PairOrder order = found.get();
        List<String> sentences = new ArrayList<>();
        sentences.add("В приказе о парах изменятся номер и дата; более поздние приказы, которые на него ссылаются, уже"
                + " подписаны и останутся как есть.");
        if (order.facts().term().fromSigning() && !date.equals(document.date())) {
            int starting = order.starting().size();
            int ending = order.ending().size();
            if (starting > 0) {
                sentences.add("Пар, которые начнут действовать с " + DayText.of(date) + " вместо "
                        + DayText.of(document.date()) + ": " + starting + ".");
            }
            if (ending > 0) {
                sentences.add("Пар, последний день которых — " + DayText.of(date.minusDays(1)) + ": " + ending + ".");
            }
        }
        return sentences;
    }

    @Override
    public void corrected(RegisteredDocument former, String number, LocalDate date) {
        order(former).ifPresent(order -> {
            boolean moved = order.facts().term().fromSigning() && !date.equals(former.date());
            orders.correctRegistration(order.id(), number, date, moved);
            if (moved) {
                pairs.moveStart(order.id(), date);
                pairs.moveEnd(order.id(), date.minusDays(1));
            }
        });
    }

    private Optional<PairOrder> order(RegisteredDocument document) {
        return document.kind() == DocumentKind.PAIRS_ORDER && document.owner().organization() != null
                ? orders.byDocument(document.owner().organization(), document.id())
                : Optional.empty();
    }
}
