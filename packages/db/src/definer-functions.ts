/** The functions that run with their owner's rights, each with the roles that may call it. */
export const definerFunctions = [
  { name: 'app.set_tenant(uuid,uuid)', callers: ['app_user'] },
  { name: 'app.open_registration(text,uuid,uuid,text,text)', callers: ['app_user'] },
  { name: 'app.found_tenant(uuid,integer,uuid)', callers: ['app_user'] },
  { name: 'app.enter_by_invitation(text,uuid,text,text)', callers: ['app_user'] },
  { name: 'app.end_membership(uuid)', callers: ['app_user'] },
  { name: 'app.void_tickets(uuid)', callers: ['app_user'] },
  { name: 'app.forget_member(uuid,uuid,text)', callers: ['app_platform'] },
  { name: 'app.queue_mail(uuid,text,text,text,uuid,jsonb,text,uuid,uuid,timestamp with time zone)', callers: ['app_user', 'app_platform'] },
  { name: 'app.append_audit_from_outside(uuid,text,interval)', callers: ['app_platform'] },
  { name: 'pub.enter_ministry(uuid)', callers: ['app_ministry'] },
  { name: 'template.publish(uuid,integer,text,jsonb,jsonb)', callers: ['app_user'] },
  { name: 'template.withdraw(uuid,integer,text)', callers: ['app_user'] },
  { name: 'template.open_consultation(uuid,uuid,integer,text,jsonb,date)', callers: ['app_user'] },
  { name: 'template.close_consultation(uuid)', callers: ['app_user'] },
  { name: 'template.publish_unit_pattern(text,text,jsonb)', callers: ['app_user'] },
] as const
