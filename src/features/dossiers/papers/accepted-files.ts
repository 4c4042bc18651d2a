/**
 * What a file chooser is asked for. iPhones turn their HEIC photos into JPEG when only other kinds are asked for;
 * elsewhere such a list would hide photos, so every picture is welcome there.
 */
export const acceptFor = (userAgent: string): string =>
  /iPhone|iPad|iPod/.test(userAgent) ? 'image/jpeg,image/png,image/webp,application/pdf' : 'image/*,application/pdf'
