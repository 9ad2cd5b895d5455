/** Referrals over HTTP: pages and API. */
@NullMarked
package vn.lachan.referral.web;

import org.jspecify.annotations.NullMarked;
