package ru.nastavnik.shared;

/** The thing does not exist or lies outside the actor's scope: the two are not distinguished towards the user. */
public class NotFoundException extends DomainException {
    public NotFoundException(String message) {
        super(message);
    }
}
