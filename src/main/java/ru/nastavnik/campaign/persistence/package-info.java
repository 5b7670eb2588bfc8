/** SQL of campaigns. */
@NullMarked
package ru.nastavnik.campaign.persistence;

import org.jspecify.annotations.NullMarked;
