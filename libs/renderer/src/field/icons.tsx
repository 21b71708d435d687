import type { ReactNode } from 'react';

/** Icons are ornament: the words beside them, or the name of their button, say what they mean. */
function Icon({ children }: { readonly children: ReactNode }) {
  return (
    <svg
      className="ds-icon"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  );
}

export const CalendarIcon = () => (
  <Icon>
    <rect x="3.5" y="5" width="17" height="15.5" rx="1.5" />
    <path d="M3.5 10h17M8 2.5V7M16 2.5V7" />
  </Icon>
);

export const PlusIcon = () => (
  <Icon>
    <path d="M12 5v14M5 12h14" />
  </Icon>
);

export const PencilIcon = () => (
  <Icon>
    <path d="m4 20 1-4.5L16.5 4a1.8 1.8 0 0 1 2.6 0l.9.9a1.8 1.8 0 0 1 0 2.6L8.5 19 4 20Z" />
  </Icon>
);

export const TrashIcon = () => (
  <Icon>
    <path d="M4.5 6.5h15M9.5 6V4h5v2M6.5 6.5l.8 13.5h9.4l.8-13.5M10 10.5v6M14 10.5v6" />
  </Icon>
);

export const FileIcon = () => (
  <Icon>
    <path d="M6 3h8l4.5 4.5V21H6zM13.5 3v5h5" />
  </Icon>
);

export const CheckIcon = () => (
  <Icon>
    <path d="m5 12.5 4.5 4.5L19 7" />
  </Icon>
);

export const WarningIcon = () => (
  <Icon>
    <path d="M12 3.5 22 20.5H2zM12 10v4.5M12 17.4v.1" />
  </Icon>
);
