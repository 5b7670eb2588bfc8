package ru.nastavnik.access;

import java.util.List;

/** An account in the administrator's list, with the titles of its posts of today. */
public record AccountRow(AccountSummary account, List<Post> posts) {
    public AccountRow {
        posts = List.copyOf(posts);
    }
}
