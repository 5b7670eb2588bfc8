/** Screens of campaigns. */
@NullMarked
package ru.nastavnik.campaign.ui;

import org.jspecify.annotations.NullMarked;
