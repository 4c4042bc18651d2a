import type { ButtonHTMLAttributes, ReactNode } from 'react'
import { Button as ZaloButton } from 'zmp-ui'
import { Link } from './link.tsx'
import { classNames } from '../lib/class-names.ts'
import styles from './button.module.css'

type Look = {
  /** One `primary` per screen. */
  kind?: 'primary' | 'secondary' | 'quiet' | 'danger'
  icon?: ReactNode
  /** As wide as what holds it. */
  wide?: boolean
  children: ReactNode
}

type ButtonProps = Look &
  Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'type' | 'onClick' | 'disabled' | 'className'> & {
    onClick?: () => void
    submit?: boolean
    /** Work is under way: the button stays in reach of the keyboard, does nothing, and shows these words. */
    busyLabel?: string | undefined
    disabled?: boolean
  }

const look = (kind: NonNullable<Look['kind']>, wide: boolean | undefined) =>
  classNames(styles.button, styles[kind], wide && styles.wide)

export function Button({
  kind = 'secondary',
  icon,
  wide,
  children,
  onClick,
  submit,
  busyLabel,
  disabled,
  ...rest
}: ButtonProps) {
  const busy = busyLabel !== undefined
  return (
    <ZaloButton
      {...rest}
      className={look(kind, wide)}
      htmlType={submit && !busy ? 'submit' : 'button'}
      disabled={disabled ?? false}
      aria-disabled={busy || undefined}
      aria-busy={busy || undefined}
      onClick={() => (busy ? undefined : onClick?.())}
      prefixIcon={icon}
    >
      {busyLabel ?? children}
    </ZaloButton>
  )
}

type ButtonLinkProps = Look & { to: string; replace?: boolean }

/** Goes to another screen, and looks like a button. */
export function ButtonLink({ kind = 'secondary', icon, wide, children, to, replace }: ButtonLinkProps) {
  return (
    <Link to={to} replace={replace} className={look(kind, wide)}>
      <div className="zaui-btn-container">
        {icon && <span className="zaui-btn-icon">{icon}</span>}
        <span>{children}</span>
      </div>
    </Link>
  )
}

type IconButtonProps = { label: string; icon: ReactNode; onClick: () => void } & Pick<
  ButtonHTMLAttributes<HTMLButtonElement>,
  'aria-expanded' | 'aria-haspopup'
>

export function IconButton({ label, icon, ...rest }: IconButtonProps) {
  return (
    <button type="button" className={styles.iconOnly} aria-label={label} {...rest}>
      {icon}
    </button>
  )
}
