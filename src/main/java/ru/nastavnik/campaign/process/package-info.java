/** Contracts and delegates of the processes of campaigns. */
@NullMarked
package ru.nastavnik.campaign.process;

import org.jspecify.annotations.NullMarked;
