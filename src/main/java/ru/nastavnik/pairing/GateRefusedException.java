package ru.nastavnik.pairing;

import java.util.List;
import java.util.stream.Collectors;
import ru.nastavnik.shared.DomainException;

/** The consent gate was not passed: nothing was signed. The screen says who and why by {@link #refusals()}. */
public class GateRefusedException extends DomainException {
    private final transient List<GateRefusal> refusals;

    public GateRefusedException(List<GateRefusal> refusals) {
        super("Приказ не подписан и сохранён как был: нет действующего согласия в парах № "
                + refusals.stream()
                        .map(refusal -> Integer.toString(refusal.pairNumber()))
                        .distinct()
                        .collect(Collectors.joining(", "))
                + ". Оставьте эти строки вне приказа или верните его куратору.");
        this.refusals = List.copyOf(refusals);
    }

    public List<GateRefusal> refusals() {
        return refusals;
    }
}
