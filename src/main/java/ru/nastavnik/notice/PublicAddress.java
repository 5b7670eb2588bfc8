package ru.nastavnik.notice;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where people find the installation; empty if nobody has said, then mails have no links. */
@Component
class PublicAddress {
    private final String text;

    PublicAddress(@Value("${nastavnik.public-address:}") String text) {
        this.text = text.strip().replaceAll("/+$", "");
    }

    String text() {
        return text;
    }

    boolean isKnown() {
        return !text.isEmpty();
    }

    String of(String path) {
        return text + path;
    }
}
