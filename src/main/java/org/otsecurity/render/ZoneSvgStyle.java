package org.otsecurity.render;

/** How a drawing looks. Line styles differ too, for print in black and white. */
final class ZoneSvgStyle {
  static final String DEFINITIONS =
      """
      <style>
      text{font-family:Helvetica,Arial,'Liberation Sans','DejaVu Sans',sans-serif;fill:#1b1f23}
      .title{font-size:22px;font-weight:bold}
      .sub{font-size:13px;fill:#444c56}
      .level{font-size:14px;font-weight:bold;fill:#37474f}
      .levelname{font-size:12px;fill:#455a64}
      .name{font-size:14px;font-weight:bold}
      .holds{font-size:12px;fill:#30363d}
      .chip{font-size:10.5px;font-weight:bold;letter-spacing:.4px}
      .label{font-size:12px;text-anchor:middle}
      .cell{font-size:12.5px}
      .strong{font-size:12.5px;font-weight:bold}
      .band{fill:#f4f6f8}
      .zone{fill:#fff;stroke:#37474f;stroke-width:1.6}
      .business{fill:#e3e7ea;stroke:#546e7a;stroke-width:1.6}
      .safety{fill:#fff3c4;stroke:#8a5200;stroke-width:4}
      .temporary{fill:#f5ecfc;stroke:#6a3190;stroke-width:2;stroke-dasharray:10 3 2 3}
      .wireless{fill:#e6f2fc;stroke:#0f5ba7;stroke-width:2;stroke-dasharray:2 3}
      .external{fill:#fdeeec;stroke:#a3211a;stroke-width:2;stroke-dasharray:8 4}
      .line{fill:none;stroke:#263238;stroke-width:1.5}
      .oneway{fill:none;stroke:#263238;stroke-width:3.6}
      .pill{fill:#fff;stroke:#78909c;stroke-width:.8}
      .divide{fill:none;stroke:#a3211a;stroke-width:1.6;stroke-dasharray:12 6}
      .divided{font-size:12px;font-weight:bold;fill:#a3211a}
      .rule{stroke:#c5ced4;stroke-width:1}
      </style>
      <marker id="head" viewBox="0 0 10 10" refX="9" refY="5" markerUnits="userSpaceOnUse" markerWidth="12" \
      markerHeight="12" \
      orient="auto-start-reverse"><path d="M0 0L10 5L0 10z" fill="#263238"/></marker>
      """;

  private ZoneSvgStyle() {}
}
