/** Rules of campaigns without database or screens. */
@NullMarked
package ru.nastavnik.campaign.domain;

import org.jspecify.annotations.NullMarked;
